import { contentText } from '../content-text';
import { isShown } from '../shown';
import { ancestorsOf } from './tree';

const longestText = 160;
const mostTexts = 6;

/** Words that came or changed, the outermost piece of each, without what is named among the controls anyway. */
export function newTexts(records: readonly MutationRecord[], named: ReadonlySet<Element>): string[] {
  const texts = new Set<string>();
  for (const element of outermost(changedElements(records))) {
    if (texts.size >= mostTexts) break;
    if (named.has(element) || isQuiet(element) || !isShown(element)) continue;
    const text = contentText(element).slice(0, longestText);
    if (text && !isNamedBy(text, named)) texts.add(text);
  }
  return [...texts];
}

function changedElements(records: readonly MutationRecord[]): Set<Element> {
  const changed = new Set<Element>();
  for (const record of records) {
    if (changed.size > 300) break;
    for (const node of record.addedNodes) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.isConnected) changed.add(element);
    }
    if (record.type === 'characterData' && record.target.parentElement?.isConnected) {
      changed.add(record.target.parentElement);
    }
    if (record.type === 'attributes' && wasRevealed(record)) changed.add(record.target as Element);
  }
  return changed;
}

/** An element that was hidden by the very attribute that changed. */
function wasRevealed({ attributeName, oldValue, target }: MutationRecord): boolean {
  if (attributeName === 'hidden') return oldValue !== null && !(target as Element).hasAttribute('hidden');
  if (attributeName !== 'style') return false;
  return /display:\s*none|visibility:\s*hidden/.test(oldValue ?? '');
}

function outermost(elements: Set<Element>): Element[] {
  return [...elements].filter((element) => {
    for (const outer of ancestorsOf(element)) if (outer !== element && elements.has(outer)) return false;
    return true;
  });
}

/** What a person writes into is told as its value. */
const isQuiet = (element: Element): boolean =>
  element.matches('script, style, link, meta, [contenteditable] *, .monaco-editor *, .cm-editor *, .CodeMirror *');

const isNamedBy = (text: string, named: ReadonlySet<Element>): boolean => {
  for (const element of named) if (element.textContent?.trim() === text) return true;
  return false;
};
