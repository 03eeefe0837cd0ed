/** The tree that a person sees: shadow roots in place of their hosts' children, slots with what was put into them. */

type Holder = { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Extensions may look into closed roots too: Chromium by https://developer.chrome.com/docs/extensions/reference/api/dom,
 * Firefox by a property of the element.
 */
const domApi = (globalThis as Holder).chrome?.dom;

/** What the platform lets carry a shadow root, besides custom elements, where nothing else is in it. */
const plainHosts = new Set(['article', 'aside', 'div', 'footer', 'header', 'main', 'nav', 'p', 'section', 'span']);

/** The element's shadow root, open or closed; null where it has none. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const tag = element.localName;
  const mayHaveOne = tag.includes('-') || (element.firstChild === null && plainHosts.has(tag));
  if (!mayHaveOne) return null;
  return (element as FirefoxElement).openOrClosedShadowRoot ?? domApi?.openOrClosedShadowRoot(element) ?? null;
}

/** The children as laid out. A list made once: the page may change its own while we wait between slices. */
export function flatChildren(node: Node): Node[] {
  if (node.nodeType !== Node.ELEMENT_NODE) return listOf(node.childNodes);
  const element = node as Element;
  const shadow = shadowOf(element);
  if (shadow) return listOf(shadow.childNodes);
  if (element.localName !== 'slot') return listOf(element.childNodes);
  const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : listOf(element.childNodes);
}

/** The element above in the same tree; null at its root. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return (parent as ShadowRoot).host ?? null;
}

/** Climbs at most this many levels: a page may be nested as deep as it likes. */
const longestClimb = 10_000;

/** The nearest element upwards (itself included) that passes. */
export function flatClosest(element: Element, passes: (element: Element) => boolean): Element | null {
  let current: Element | null = element;
  for (let step = 0; current && step < longestClimb; step++) {
    if (passes(current)) return current;
    current = flatParent(current);
  }
  return null;
}

/** Elements that an attribute names by id, in the element's own tree. */
export function namedByIds(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute);
  if (!ids) return [];
  const root = element.getRootNode() as Document | ShadowRoot;
  if (typeof root.getElementById !== 'function') return [];
  return ids
    .split(/\s+/)
    .slice(0, 20)
    .map((id) => (id ? root.getElementById(id) : null))
    .filter((found): found is HTMLElement => found !== null);
}

function listOf(nodes: NodeListOf<ChildNode>): Node[] {
  const list: Node[] = [];
  for (let node = nodes[0] ?? null; node; node = node.nextSibling as ChildNode) list.push(node);
  return list;
}
