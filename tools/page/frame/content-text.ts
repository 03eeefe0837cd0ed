import { flatChildren, namedByIds, shadowOf } from './flat-tree';
import { inputRoles } from './role-tables';
import { showingOf } from './shown';

/** No name needs more: a link that wraps a whole article is named by its beginning. */
const most = { characters: 300, nodes: 400 };

export type ContentOptions = {
  /** A hidden element that is named by id gives its text all the same. */
  evenHidden?: boolean;
  /** The control that a label wraps is no part of its own name. */
  without?: Element;
  /** Words that the style sheet puts before and after it are looked for in any case. */
  withStyle?: boolean;
};

/** The text that an element's content gives to its name: descendants' own names, values of controls in it, words. */
export function contentText(root: Element, options: ContentOptions = {}): string {
  const text = plainContent(root, options);
  if (text && !options.withStyle) return text;
  return tidy(`${styledText(root, '::before')} ${text} ${styledText(root, '::after')}`);
}

function plainContent(root: Element, options: ContentOptions): string {
  const single = onlyText(root);
  if (single !== null) return single;
  let text = '';
  let seen = 0;
  const stack: (Node | ' ')[] = [' ', ...flatChildren(root).reverse()];
  while (stack.length > 0 && text.length < most.characters && seen++ < most.nodes) {
    const next = stack.pop();
    if (next === undefined || next === options.without) continue;
    if (next === ' ') text += ' ';
    else if (next.nodeType === Node.TEXT_NODE) text += next.nodeValue ?? '';
    else if (next.nodeType === Node.ELEMENT_NODE) text += enter(next as Element, stack, options);
  }
  const whole = tidy(text);
  if (stack.length > 1 && whole.length >= most.characters) return `${whole.slice(0, most.characters)}…`;
  return whole;
}

/** The commonest case: nothing but text in it. Null where there is more. */
function onlyText(root: Element): string | null {
  const first = root.firstChild;
  if (shadowOf(root) || first?.nodeType !== Node.TEXT_NODE || first.nextSibling) return null;
  return tidy((first.nodeValue ?? '').slice(0, most.characters));
}

/** Gives the element's own words where it has any, and otherwise puts its children on the stack. */
function enter(element: Element, stack: (Node | ' ')[], options: ContentOptions): string {
  if (!options.evenHidden && showingOf(element) === 'gone') return '';
  const own = ownWords(element);
  const isInline = getComputedStyle(element).display.startsWith('inline') && element.localName !== 'br';
  const space = isInline ? '' : ' ';
  if (own !== null) return `${space}${own}${space}`;
  if (!isInline) stack.push(' ');
  const children = flatChildren(element);
  for (let index = Math.min(children.length, most.nodes) - 1; index >= 0; index--) {
    const child = children[index];
    if (child) stack.push(child);
  }
  return space;
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'canvas', 'video', 'audio']);

/** Words that stand for all that is inside; null where the inside speaks for itself. */
function ownWords(element: Element): string | null {
  const tag = element.localName;
  if (silent.has(tag)) return element.getAttribute('aria-label') ?? '';
  const label = namedByIds(element, 'aria-labelledby')
    .map((named) => named.textContent?.slice(0, most.characters) ?? '')
    .join(' ');
  const given = label || element.getAttribute('aria-label');
  if (given?.trim()) return given;
  if (tag === 'img') return element.getAttribute('alt') ?? element.getAttribute('title') ?? '';
  if (tag === 'svg') return element.querySelector(':scope > title')?.textContent ?? '';
  if (tag === 'input') return inputWords(element as HTMLInputElement);
  if (tag === 'textarea') return (element as HTMLTextAreaElement).value;
  if (tag === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return embeddedValue(element);
}

function inputWords(input: HTMLInputElement): string {
  const role = inputRoles[input.type] ?? 'textbox';
  if (input.type === 'password' || input.type === 'hidden') return '';
  if (role === 'button') return input.value || input.alt;
  return role === 'checkbox' || role === 'radio' ? '' : input.value;
}

function embeddedValue(element: Element): string | null {
  const role = element.getAttribute('role');
  // The branches of a tree's item are items themselves.
  if (role === 'group' && element.parentElement?.getAttribute('role') === 'treeitem') return '';
  if (role === 'slider' || role === 'spinbutton' || role === 'progressbar') {
    return element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow') ?? '';
  }
  return role === 'listbox' || role === 'menu' ? '' : null;
}

/** Words that only the style sheet has. Usually looked for where nothing else names the element: it costs a style. */
function styledText(element: Element, place: '::before' | '::after'): string {
  const { content } = getComputedStyle(element, place);
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1] ?? '';
  return quoted.replaceAll(/\\(.)/g, '$1');
}

/** One line, single spaces; symbols of icon fonts (the private use areas) mean nothing to a reader. */
export const tidy = (text: string): string =>
  plain.test(text) ? text.trim() : text.replaceAll(/\s+/g, ' ').replaceAll(noise, '').trim();

const noise = /[\p{Cc}\p{Co}\u200b\u2060\ufeff]/gu;
const plain = /^(?: ?[!-~\u00a1-\u1fff])* ?$/;
