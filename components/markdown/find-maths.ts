import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const brackets = /\\\([^\0]+?\\\)|\\\[[^\0]+?\\\]/g;

/**
 * Many models write formulas in the brackets of LaTeX, which Markdown does not know: they become dollars. The text
 * keeps its length, so that every block stays where it was. What stands in code is never a formula, and where code
 * ends only the parser knows: a fence in an item of a list ends with the item.
 */
export function withDollars(text: string): string {
  if (!text.includes('\\(') && !text.includes('\\[')) return text;
  const formulas = [...withoutCode(text).matchAll(brackets)];
  return replaced(
    text,
    formulas.map(({ 0: { length }, index }) => [index, index + length]),
    (formula) => `$$${formula.slice(2, -2)}$$`,
  );
}

/** The same text with characters that no formula crosses in place of code, and with blanks in place of markup. */
function withoutCode(text: string): string {
  const tree = fromMarkdown(text);
  const blank = replaced(text, placesOf(tree, ['html']), (markup) => ' '.repeat(markup.length));
  return replaced(blank, placesOf(tree, ['code', 'inlineCode']), (code) => '\0'.repeat(code.length));
}

type Place = readonly [start: number, end: number];

const placesOf = (node: Nodes, types: readonly Nodes['type'][]): Place[] =>
  'children' in node
    ? node.children.flatMap((child) => placesOf(child, types))
    : types.includes(node.type)
      ? [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]]
      : [];

/** @param places In their order, none over another. */
function replaced(text: string, places: readonly Place[], change: (part: string) => string): string {
  const ends = [0, ...places.map(([, end]) => end)];
  const parts = places.map(
    ([start, end], index) => text.slice(ends[index], start) + change(text.slice(start, end)),
  );
  return parts.join('') + text.slice(ends.at(-1));
}

/** Between single dollars, Pandoc's rule: money is no formula. */
const isFormula = (inside: string, after: string) => /^\S(?:[\s\S]*\S)?$/.test(inside) && !/^\d/.test(after);

/** Turns what only looks like a formula ("from $5 to $10") back into text. */
export function withoutMoney<Tree extends Nodes>(tree: Tree, text: string): Tree {
  if ('children' in tree) {
    tree.children.forEach((child, index) => {
      const start = child.position?.start.offset ?? 0;
      const end = child.position?.end.offset ?? 0;
      const raw = text.slice(start, end);
      const single = child.type === 'inlineMath' && raw.startsWith('$') && !raw.startsWith('$$');
      if (single && !isFormula(raw.slice(1, -1), text.slice(end))) {
        tree.children.splice(index, 1, { type: 'text', value: raw } as never);
      } else withoutMoney(child, text);
    });
  }
  return tree;
}
