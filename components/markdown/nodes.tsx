import type { Blockquote, Definition, List, ListItem, Nodes, Parents, Table } from 'mdast';
import type { ComponentChildren, VNode } from 'preact';
import { words } from '../../utils/words';
import { ScrollBox } from '../ui/scroll-box';
import { unlessSame } from '../ui/unless-same';
import { CodeBlock } from './code-block';
import { ImageChip } from './image-chip';
import { Link } from './link';
import { Maths } from './maths';

export type Definitions = ReadonlyMap<string, Definition>;
type Drawn = VNode | string | null;

/** Draws a Markdown tree as nodes. HTML in it stays the text that it is; nothing is ever loaded. */
export function drawNode(node: Nodes, definitions: Definitions): Drawn {
  const inside = () => drawChildren(node, definitions);
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'paragraph':
      return <p dir="auto">{inside()}</p>;
    case 'heading':
      return <Heading depth={node.depth}>{inside()}</Heading>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'delete':
      return <del>{inside()}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <CodeBlock code={node.value} language={node.lang ?? ''} />;
    case 'math':
      return <Maths source={node.value} display />;
    case 'inlineMath':
      return <Maths source={node.value} display={false} />;
    case 'blockquote':
      return <blockquote dir="auto">{drawFollowing(node, definitions)}</blockquote>;
    case 'list':
      return drawList(node, definitions);
    case 'table':
      return drawTable(node, definitions);
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return drawLink(node.url, node, definitions);
    case 'linkReference':
      return drawLink(definitions.get(node.identifier)?.url ?? '', node, definitions);
    case 'image':
      return <ImageChip address={node.url} description={node.alt ?? ''} />;
    case 'imageReference':
      return <ImageChip address={definitions.get(node.identifier)?.url ?? ''} description={node.alt ?? ''} />;
    case 'footnoteReference':
      return <sup>[{node.label ?? node.identifier}]</sup>;
    case 'footnoteDefinition':
      return (
        <div class="footnote">
          <sup>[{node.label ?? node.identifier}]</sup> {inside()}
        </div>
      );
    case 'definition':
    case 'yaml':
      return null;
    default:
      return <>{inside()}</>;
  }
}

function drawChildren(node: Nodes, definitions: Definitions): Drawn[] {
  return 'children' in node ? node.children.map((child) => drawNode(child, definitions)) : [];
}

/** Inside of what has a direction of its own: that is guessed from its paragraphs, and they follow it. */
function drawFollowing(node: Blockquote | ListItem, definitions: Definitions): Drawn[] {
  return node.children.map((child) =>
    child.type === 'paragraph' ? <p>{drawChildren(child, definitions)}</p> : drawNode(child, definitions),
  );
}

function drawLink(address: string, node: Parents, definitions: Definitions): Drawn {
  return (
    <Link address={address} text={plainText(node)}>
      {drawChildren(node, definitions)}
    </Link>
  );
}

/** One level for all: an answer's headings come in any order, and readers lose their way where levels are skipped. */
function Heading({ depth, children }: { depth: number; children: ComponentChildren }) {
  return (
    <h2 class={`heading-${depth}`} dir="auto">
      {children}
    </h2>
  );
}

function drawList(list: List, definitions: Definitions): Drawn {
  const rows = list.children.map((item, index) => (
    <Row key={index} item={item} spread={list.spread === true} definitions={definitions} />
  ));
  return list.ordered ? <ol start={list.start ?? 1}>{rows}</ol> : <ul>{rows}</ul>;
}

type RowProps = { item: ListItem; spread: boolean; definitions: Definitions };

/** Drawn once: a list may grow by hundreds of rows. */
const Row = unlessSame(({ item, spread, definitions }: RowProps) => (
  <li dir="auto" class={typeof item.checked === 'boolean' ? 'task' : undefined}>
    {typeof item.checked === 'boolean' && (
      <input
        type="checkbox"
        checked={item.checked}
        disabled
        aria-label={words(item.checked ? 'taskDone' : 'taskOpen')}
      />
    )}
    {/* A tight list has no space between its rows. */}
    {spread
      ? drawFollowing(item, definitions)
      : item.children.map((child) =>
          child.type === 'paragraph' ? drawChildren(child, definitions) : drawNode(child, definitions),
        )}
  </li>
));

function drawTable(table: Table, definitions: Definitions): Drawn {
  const [head, ...body] = table.children;
  const side = (index: number) => table.align?.[index] ?? undefined;
  return (
    <ScrollBox as="div" class="table-box" label={words('table')}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, index) => (
              <th key={index} scope="col" data-side={side(index)} dir="auto">
                {drawChildren(cell, definitions)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.children.map((cell, index) => (
                <td key={index} data-side={side(index)} dir="auto">
                  {drawChildren(cell, definitions)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The words of a node, as they are read. */
function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
