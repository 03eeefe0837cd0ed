import type { CallResult } from '../../../../utils/tool';
import { answer } from './answer';
import { newTexts } from './appeared';
import { describe, named } from './known';
import { Mutations, quietRules } from './mutations';
import { isLayer, type PageState, pageState, stateOf } from './page-state';

const mostNamed = 15;

/**
 * Does something to the page and tells what came of it, once the page has come to rest.
 * @param target whose own state is told even where nothing else changes.
 * @param act answers with the sentence that says what was done, or with a failure, which is passed on.
 */
export async function tellingChanges(
  target: Element | null,
  signal: AbortSignal,
  act: () => Promise<string | CallResult>,
): Promise<CallResult> {
  const before = pageState(target);
  const mutations = new Mutations(target);
  const complaints = new Map<Element, string>();
  const hear = ({ target: field }: Event) => {
    if (field instanceof HTMLElement) complaints.set(field, (field as HTMLInputElement).validationMessage);
  };
  window.addEventListener('invalid', hear, true);
  try {
    const done = await act();
    if (typeof done !== 'string') return done;
    await mutations.untilQuiet(signal);
    const changes = changesSince(before, target, mutations.records, complaints);
    return answer([done, ...(changes.length > 0 ? changes : [nothing])].join('\n'));
  } finally {
    mutations.stop();
    window.removeEventListener('invalid', hear, true);
  }
}

const nothing = `Nothing that can be seen changed within ${quietRules.first / 1000} s. If the page is still loading something, wait_for it.`;

function changesSince(
  before: PageState,
  target: Element | null,
  records: readonly MutationRecord[],
  complaints: ReadonlyMap<Element, string>,
): string[] {
  const after = pageState(target);
  const came = [...after.shown].filter((element) => !before.shown.has(element));
  const went = [...before.shown].filter((element) => !after.shown.has(element));
  const lines: string[] = [];
  if (after.address !== before.address) lines.push(`The address is now ${after.address}`);
  if (after.title !== before.title) lines.push(`The title is now ${JSON.stringify(after.title.slice(0, 120))}`);
  for (const [field, why] of complaints) lines.push(`Not accepted: ${named(field)}: ${why}`);
  lines.push(...ofTarget(before, after, target));
  for (const layer of came.filter(isLayer)) lines.push(`Opened: ${describe(layer)}`);
  for (const layer of went.filter(isLayer)) lines.push(`Closed: ${describe(layer)}`);
  const controls = came.filter((element) => !isLayer(element));
  if (controls.length > 0) lines.push(`New: ${listed(controls)}`);
  const lost = went.filter((element) => !isLayer(element) && element !== target);
  if (lost.length > 0) lines.push(`No longer shown: ${lost.length} ${lost.length === 1 ? 'control' : 'controls'}`);
  lines.push(...statesThatChanged(records, before, target));
  for (const text of newTexts(records, new Set(came))) lines.push(`Text: ${JSON.stringify(text)}`);
  if (after.focused !== before.focused && after.focused && after.focused !== document.body) {
    lines.push(`The keyboard is now in ${describe(after.focused)}`);
  }
  if (lines.length === 0 && after.scroll !== before.scroll) lines.push('The page scrolled.');
  return lines.slice(0, 40);
}

function ofTarget(before: PageState, after: PageState, target: Element | null): string[] {
  if (!target || before.target === after.target) return [];
  if (!target.isConnected) return ['The element itself is gone from the page.'];
  return [`It is now: ${named(target)}${after.target.includes('value ') ? `, ${valueIn(after.target)}` : ''}`];
}

const valueIn = (state: string): string => state.slice(state.indexOf('value '));

const listed = (elements: readonly Element[]): string => {
  const shown = elements.slice(0, mostNamed).map(named).join('; ');
  const rest = elements.length - mostNamed;
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
};

/** Other controls whose state turned: a tab that is selected now, a button that is enabled. */
function statesThatChanged(
  records: readonly MutationRecord[],
  before: PageState,
  target: Element | null,
): string[] {
  const turned = new Set<Element>();
  for (const { type, attributeName, target: element } of records) {
    if (type !== 'attributes' || turned.size >= 8) continue;
    if (
      !/^(?:aria-(?:checked|selected|expanded|pressed|invalid|disabled|valuenow)|disabled|open)$/.test(
        attributeName ?? '',
      )
    )
      continue;
    if (element !== target && before.shown.has(element as Element) && element.isConnected)
      turned.add(element as Element);
  }
  return [...turned].map((element) => {
    const state = stateOf(element);
    return `Changed: ${named(element)}${state.includes('value ') ? `, ${valueIn(state)}` : ''}`;
  });
}
