import './markdown.css';
import type { RootContent } from 'mdast';
import { useRef } from 'preact/hooks';
import { unlessSame } from '../ui/unless-same';
import { type Definitions, drawNode } from './nodes';
import { continueParsing, nothingParsed } from './parse';

/** Markdown of untrusted text, drawn as it grows. While it streams, finished blocks are neither parsed nor drawn again. */
export function Markdown({ text, growing }: { text: string; growing: boolean }) {
  const parsed = useRef(nothingParsed);
  // Once whole, it is read from the start: a definition at its end may belong to a link at its beginning.
  const before = growing || parsed.current.text === text ? parsed.current : nothingParsed;
  parsed.current = continueParsing(before, text);
  const { blocks, definitions } = parsed.current;
  return (
    <div class="markdown">
      {blocks.map(({ start, node }) => (
        <Block key={start} node={node} definitions={definitions} />
      ))}
    </div>
  );
}

const Block = unlessSame(({ node, definitions }: { node: RootContent; definitions: Definitions }) =>
  drawNode(node, definitions),
);
