import type { Item } from './item';

export type Mode = 'outline' | 'interactive' | 'full';

const groups = new Set(
  `dialog alertdialog alert main navigation search form region banner contentinfo complementary radiogroup tablist
  toolbar menu menubar listbox tree grid treegrid table group row tabpanel list article`.split(/\s+/),
);
/** These only matter by what is in them. */
const onlyNamed = new Set(['list', 'tabpanel', 'article', 'group', 'menu', 'region', 'form', 'table']);
const outlined = new Set(
  `dialog alertdialog alert main navigation search form region banner contentinfo complementary heading grid treegrid
  table frame`.split(/\s+/),
);

/** The items that a mode shows, with their depths made anew in place. Containers with nothing in them are left out. */
export function chooseItems(items: readonly Item[], mode: Mode): Item[] {
  const stays = items.map((item) => staysIn(item, mode));
  if (mode !== 'outline') dropEmpty(items, stays);
  return nestAnew(items, stays);
}

function staysIn(item: Item, mode: Mode): boolean {
  const { kind, role, name } = item;
  if (mode === 'outline') return outlined.has(role) || (kind === 'unreadable' && item.depth === 0);
  if (kind === 'widget' || kind === 'frame' || kind === 'unreadable') return true;
  if (mode === 'full') {
    if (kind === 'text') return item.name.trim() !== '';
    return role !== 'list' || name !== '';
  }
  if (role === 'heading') return name !== '';
  return groups.has(role) && (name !== '' || !onlyNamed.has(role));
}

/** From the end: a container stays only if something in it does. */
function dropEmpty(items: readonly Item[], stays: boolean[]): void {
  const filled: boolean[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    const hasInside = filled[item.depth + 1] === true;
    const isContainer = item.kind === 'structure' && item.role !== 'heading' && item.role !== 'img';
    const saysItself =
      item.value !== null || (item.name !== '' && /^(?:progressbar|meter|tooltip)$/.test(item.role));
    if (isContainer && !saysItself && !hasInside) stays[index] = false;
    filled.length = Math.min(filled.length, item.depth + 1);
    if (stays[index] || hasInside) filled[item.depth] = true;
  }
}

function nestAnew(items: readonly Item[], stays: readonly boolean[]): Item[] {
  const chosen: Item[] = [];
  /** Depths of the items that stay and that the present one lies in. */
  const above: number[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item) continue;
    while (above.length > 0 && (above.at(-1) ?? 0) >= item.depth) above.pop();
    if (!stays[index]) continue;
    above.push(item.depth);
    // In place: a page may have a hundred thousand of them, and nobody needs the old depth any more.
    item.depth = above.length - 1;
    chosen.push(item);
  }
  return chosen;
}
