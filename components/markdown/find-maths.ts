import type { Nodes } from 'mdast';

/** Code first: what stands in it is never a formula. */
const codeOrBrackets =
  /(`{3,}[\s\S]*?(?:`{3,}|$)|~{3,}[\s\S]*?(?:~{3,}|$)|`[^`]*`)|\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g;

/**
 * Many models write formulas in the brackets of LaTeX, which Markdown does not know: they become dollars. The text
 * keeps its length, so that every block stays where it was.
 */
export const withDollars = (text: string): string =>
  text.includes('\\(') || text.includes('\\[')
    ? text.replaceAll(codeOrBrackets, (whole, code?: string, inline?: string, block?: string) =>
        code === undefined ? `$$${inline ?? block ?? ''}$$` : whole,
      )
    : text;

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
