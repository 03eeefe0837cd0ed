import { nameOf } from './name';
import { roleOf } from './role';
import { isShown } from './shown';

/** Looked at in search of a successor; more would be felt as a pause on large pages. */
const most = { looked: 3000, named: 300, given: 3 };

/** Elements that are there now and most like one that is gone: of its role, by likeness of name. */
export function nearestTo(role: string, name: string): Element[] {
  const wanted = wordsOf(name);
  const ranked: { element: Element; score: number }[] = [];
  let named = 0;
  for (const element of candidates()) {
    if (roleOf(element) !== role || named++ > most.named || !isShown(element)) continue;
    ranked.push({ element, score: likeness(wanted, wordsOf(nameOf(element, role))) });
  }
  ranked.sort((left, right) => right.score - left.score);
  return ranked.slice(0, most.given).map(({ element }) => element);
}

/** Elements of the document and of open shadow roots, as far as we look. */
function* candidates(): Generator<Element> {
  const roots: (Document | ShadowRoot)[] = [document];
  let looked = 0;
  for (let root = roots.shift(); root; root = roots.shift()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (looked++ > most.looked) return;
      const element = node as Element;
      if (element.shadowRoot) roots.push(element.shadowRoot);
      yield element;
    }
  }
}

const wordsOf = (name: string): Set<string> => new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Shared words among all words, from 0 to 1. */
export function likeness(left: Set<string>, right: Set<string>): number {
  if (left.size === 0 && right.size === 0) return 1;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / (left.size + right.size - shared);
}
