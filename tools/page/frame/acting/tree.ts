/** The extension's own view into closed shadow roots: Firefox has it on the element, Chromium in `chrome.dom`. */
type ShadowReader = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

const reader = (globalThis as { chrome?: ShadowReader }).chrome?.dom;

/** Of any element, also where the page closed it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const known = (element as FirefoxElement).openOrClosedShadowRoot;
  if (known !== undefined) return known;
  return element instanceof HTMLElement ? (reader?.openOrClosedShadowRoot?.(element) ?? null) : null;
}

/** The parent as the page is laid out: a slotted element's is its slot, a shadow root's is its host. */
export function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The element and those around it, from the inside out. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let node: Node | null = element; node; node = parentOf(node)) if (node instanceof Element) yield node;
}

export function holds(outer: Element, inner: Element): boolean {
  for (const element of ancestorsOf(inner)) if (element === outer) return true;
  return false;
}

/** The nearest element that holds both. */
export function commonAncestor(left: Element, right: Element): Element | null {
  for (const element of ancestorsOf(left)) if (holds(element, right)) return element;
  return null;
}

/** Like `closest`, through shadow roots and slots. */
export function closestOf(element: Element, selector: string): Element | null {
  for (const outer of ancestorsOf(element)) if (outer.matches(selector)) return outer;
  return null;
}

/** Like `querySelectorAll`, through every shadow root below. */
export function* elementsBelow(root: ParentNode, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    const shadow = shadowRootOf(element);
    if (shadow) yield* elementsBelow(shadow, selector);
  }
}

/** The element that has the keyboard, through shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const inner = focused && shadowRootOf(focused)?.activeElement;
    if (!inner) return focused;
    focused = inner;
  }
}

/** What a pointer at this place of the window would meet, through shadow roots. */
export function elementAt({ x, y }: { x: number; y: number }): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found && shadowRootOf(found)?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}
