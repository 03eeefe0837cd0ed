import type { Code, List, RootContent } from 'mdast';

/** A block on the screen: where in the text its first line begins, and for a list, the line of its last item. */
export type Block = { start: number; node: RootContent; lastItem?: number };
type Parse = (text: string) => RootContent[];

/**
 * The last block of a growing text together with what was added, read again only where that can be told apart from its
 * finished part: an open fence takes every line, and a list grows at its last item. Null where it has to be read whole.
 */
export function continueBlock(block: Block, before: string, text: string, parse: Parse): Block[] | null {
  if (block.node.type === 'code') return continueCode(block, block.node, before, text);
  if (block.node.type === 'list') return continueList(block, block.node, text, parse);
  return null;
}

function continueCode(block: Block, code: Code, before: string, text: string): Block[] | null {
  const raw = text.slice(block.start);
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(raw) ?? [];
  const firstLine = raw.indexOf('\n') + 1;
  const isOpen = fence !== '' && firstLine > 0 && firstLine <= before.length - block.start;
  // What may close the fence, or is read otherwise than it stands there, is left to the parser.
  if (!isOpen || /[`~\r\0]/.test(raw.slice(firstLine))) return null;
  return [{ ...block, node: { ...code, value: raw.slice(firstLine).replace(/\n$/, '') } }];
}

function continueList(block: Block, list: List, text: string, parse: Parse): Block[] | null {
  const { lastItem } = block;
  if (lastItem === undefined || list.children.length < 2) return null;
  const [rest, ...after] = blocksOf(parse(text.slice(lastItem)), lastItem);
  if (rest?.node.type !== 'list' || rest.node.ordered !== list.ordered) return null;
  const children = [...list.children.slice(0, -1), ...rest.node.children];
  const spread = list.spread === true || rest.node.spread === true;
  return [{ ...rest, start: block.start, node: { ...list, spread, children } }, ...after];
}

/** @param from where in the whole text the parsed part begins. */
export const blocksOf = (nodes: readonly RootContent[], from: number): Block[] =>
  nodes.map((node) => {
    const block = { start: from + lineStart(node), node };
    const item = node.type === 'list' ? node.children.at(-1) : undefined;
    return item ? { ...block, lastItem: from + lineStart(item) } : block;
  });

/** Its indentation belongs to it: what follows is read by how far it is indented beside it. */
const lineStart = ({ position }: RootContent): number =>
  position ? (position.start.offset ?? 0) - (position.start.column - 1) : 0;
