import ts from 'typescript';
import { readSourceTree } from '../architecture/source-tree';

/** A call of `words` or `counted`: where, with which key, and how many values it gives. */
export type UsedWord = { path: string; key: string; counted: boolean; values: number | null };
/** Text that stands in a component as it is, and would be read in one language by everybody. */
export type BareText = { path: string; text: string };

export type WordUse = { used: UsedWord[]; literals: Set<string>; bare: BareText[] };

const readAloud = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint']);
const hasWords = /\p{L}{2}/u;

/** All words that the components and entry points show. */
export function readWordUse(): WordUse {
  const use: WordUse = { used: [], literals: new Set(), bare: [] };
  for (const { path, text } of readSourceTree(['components', 'entrypoints', 'utils']).values()) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind), path, use);
  }
  return use;
}

function visit(node: ts.Node, path: string, use: WordUse): void {
  if (ts.isStringLiteralLike(node)) use.literals.add(node.text);
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    const [key, ...values] = node.arguments;
    if ((name === 'words' || name === 'counted') && key && ts.isStringLiteralLike(key)) {
      const spread = values.some(ts.isSpreadElement);
      use.used.push({ path, key: key.text, counted: name === 'counted', values: spread ? null : values.length });
    }
  }
  if (ts.isJsxText(node) && hasWords.test(node.text) && !isKey(node))
    use.bare.push({ path, text: node.text.trim() });
  if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText())) {
    const text = bareText(node.initializer);
    if (text !== null && hasWords.test(text) && !/^https?:|^[a-z]+\.js$/.test(text)) use.bare.push({ path, text });
  }
  ts.forEachChild(node, (child) => visit(child, path, use));
}

/** What stands on a key of the keyboard is the same everywhere. */
const isKey = ({ parent }: ts.Node): boolean =>
  ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === 'kbd';

/** The text of an attribute that is written there as it is. */
function bareText(value: ts.JsxAttributeValue | undefined): string | null {
  if (!value) return null;
  if (ts.isStringLiteral(value)) return value.text;
  if (!ts.isJsxExpression(value) || !value.expression) return null;
  const { expression } = value;
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isTemplateExpression(expression)) return null;
  return [expression.head, ...expression.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join(' ');
}
