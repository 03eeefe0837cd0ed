import { withDraft } from '../../utils/drafts';
import type { PanelChange, PanelState } from '../../utils/panel-state';
import type { ThreadItem } from '../../utils/thread';

/** The picture after several changes, in their order. */
export const applyChanges = (state: PanelState, changes: readonly PanelChange[]): PanelState =>
  joined(changes).reduce(applyChange, state);

/** Pieces of one text that follow each other become one: a fast stream is then a single step for each update. */
function joined(changes: readonly PanelChange[]): PanelChange[] {
  const short: PanelChange[] = [];
  for (const change of changes) {
    const before = short.at(-1);
    const continues =
      change.type === 'text' && before?.type === 'text' && before.id === change.id && before.field === change.field;
    if (continues) short.splice(-1, 1, { ...before, append: before.append + change.append });
    else short.push(change);
  }
  return short;
}

/** The picture after one change. Parts that did not change keep their identity, so that only what changed is drawn. */
export function applyChange(state: PanelState, change: PanelChange): PanelState {
  switch (change.type) {
    case 'set':
      return { ...state, ...(change.state as Partial<PanelState>) };
    case 'item':
      return { ...state, items: withItem(state.items, change.item) };
    case 'item-removed':
      return { ...state, items: state.items.filter((item) => item.id !== change.id) };
    case 'draft':
      return { ...state, items: withItemDraft(state.items, change) };
    case 'text':
      return { ...state, items: withText(state.items, change) };
  }
}

function withItem(items: readonly ThreadItem[], item: ThreadItem): ThreadItem[] {
  const known = items.findIndex((other) => other.id === item.id);
  if (known >= 0) return items.with(known, item);
  const after = items.findLastIndex((other) => other.sequence <= item.sequence) + 1;
  return items.toSpliced(after, 0, item);
}

function withItemDraft(items: ThreadItem[], change: Extract<PanelChange, { type: 'draft' }>): ThreadItem[] {
  const place = items.findLastIndex((item) => item.id === change.id);
  const item = items[place];
  return item?.kind === 'assistant' ? items.with(place, withDraft(item, change)) : items;
}

/** Text for an item that is not here is dropped: the snapshot that brings the item brings its text too. */
function withText(items: ThreadItem[], change: Extract<PanelChange, { type: 'text' }>): ThreadItem[] {
  const place = items.findLastIndex((item) => item.id === change.id);
  const item = items[place];
  if (item?.kind !== 'assistant') return items;
  return items.with(place, { ...item, [change.field]: item[change.field] + change.append });
}
