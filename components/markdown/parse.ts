import type { Definition, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { withDollars, withoutMoney } from './find-maths';
import { type Block, blocksOf, continueBlock } from './growing-block';

const extensions = { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] };

export function parseMarkdown(text: string): Root {
  const read = withDollars(text);
  return withoutMoney(fromMarkdown(read, extensions), read);
}

/** A text that grows, parsed as far as it has come. Where a block begins is its key on the screen. */
export type ParsedText = {
  text: string;
  blocks: Block[];
  definitions: ReadonlyMap<string, Definition>;
};

export const nothingParsed: ParsedText = { text: '', blocks: [], definitions: new Map() };

/**
 * Parses what was added. All but the last block of a growing text are finished: only the last one is read again, and of
 * a list or of code only its end, so a stream costs time in proportion to its length.
 */
export function continueParsing(before: ParsedText, text: string): ParsedText {
  if (text === before.text) return before;
  const last = text.startsWith(before.text) ? before.blocks.at(-1) : undefined;
  const from = last?.start ?? 0;
  const kept = last ? before.blocks.slice(0, -1) : [];
  const parse = (part: string) => parseMarkdown(part).children;
  const continued = last && continueBlock(last, before.text, text, parse);
  const fresh = continued ?? blocksOf(parse(text.slice(from)), from);
  return {
    text,
    blocks: [...kept, ...fresh],
    definitions: withDefinitions(last ? before.definitions : new Map(), fresh),
  };
}

function withDefinitions(known: ReadonlyMap<string, Definition>, blocks: ParsedText['blocks']) {
  const added = blocks.map(({ node }) => node).filter((node) => node.type === 'definition');
  if (added.length === 0) return known;
  return new Map([...known, ...added.map((node) => [node.identifier, node] as const)]);
}
