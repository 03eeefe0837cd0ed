import type { Mode } from './choose-items';
import type { Item } from './item';
import { roleWord, wordsOf } from './item-words';

/** One line of the picture. */
export type Line = { depth: number; text: string; frameIndex: number; items: number };

/** A line is not joined to further than this many characters. */
const longest = 600;

const pointable = new Set(['dialog', 'alertdialog', 'table', 'grid', 'treegrid']);

/** All lines at once; for long lists of items feed a `Joiner` in slices. */
export function linesOf(items: readonly Item[], mode: Mode, prefix: string): Line[] {
  const joiner = new Joiner(mode, prefix);
  for (const item of items) joiner.add(item);
  return joiner.lines;
}

/** Joins what stands on one line of the page, rows, list items, and neighbours of one kind. */
export class Joiner {
  readonly lines: Line[] = [];
  /** The row that is being written, by its depth; -1 for none. */
  private row = -1;
  private last: Item | null = null;

  constructor(
    private readonly mode: Mode,
    private readonly prefix: string,
  ) {}

  add(item: Item): void {
    if (item.depth <= this.row) this.row = -1;
    const line = this.lines.at(-1);
    const glue = line && line.text.length < longest ? this.glue(item) : null;
    if (line && glue !== null) this.extend(line, item, glue);
    else this.begin(item);
    if (item.role === 'row' && this.mode === 'full') this.row = item.depth;
    this.last = item;
  }

  /** What stands between this item and the one before on the same line; null where it begins a line. */
  private glue(item: Item): string | null {
    const { last } = this;
    if (!last || item.kind === 'frame' || item.front) return null;
    if (this.row >= 0 && item.depth > this.row) return isCell(item) ? (last.role === 'row' ? ':' : ' |') : '';
    if (isFresh(last) && item.depth === last.depth + 1 && isLeaf(item)) return '';
    if (item.depth !== last.depth || !isLeaf(last) || !isLeaf(item)) return null;
    const isSame = item.kind === 'widget' && item.role === last.role && item.role !== 'treeitem';
    if (isSame && (this.mode === 'interactive' || item.inline)) return ';';
    return item.inline && this.mode === 'full' ? '' : null;
  }

  private extend(line: Line, item: Item, glue: string): void {
    const words = wordsOf(item, this.prefix, isPointable(item, this.mode));
    const isBare = glue === ';' || item.kind === 'text' || isCell(item);
    const text = isBare ? words : `[${headed(item, words)}]`;
    line.text += text ? `${glue} ${text}` : glue;
    line.items++;
  }

  private begin(item: Item): void {
    const words = wordsOf(item, this.prefix, isPointable(item, this.mode));
    this.lines.push({
      depth: item.depth,
      text: headed(item, words),
      frameIndex: item.frameIndex,
      items: 1,
    });
  }
}

const headed = (item: Item, words: string): string => [roleWord(item), words].filter(Boolean).join(' ');

const isPointable = ({ kind, role }: Item, mode: Mode): boolean =>
  mode === 'outline' ? kind !== 'text' : (kind !== 'structure' && kind !== 'text') || pointable.has(role);

const isCell = ({ role }: Item): boolean =>
  role === 'cell' || role === 'gridcell' || role === 'columnheader' || role === 'rowheader';

/** Begins a line and has said nothing yet. */
const isFresh = ({ role, name }: Item): boolean =>
  role === 'listitem' || (role === 'heading' && name === '') || isCell({ role } as Item);

const isLeaf = ({ kind, role }: Item): boolean => kind === 'text' || kind === 'widget' || role === 'img';
