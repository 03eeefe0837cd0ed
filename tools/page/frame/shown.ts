import { flatClosest } from './flat-tree';

/**
 * How an element takes part in what a person sees. `gone`: neither it nor anything in it; `see-through`: not itself,
 * but what is in it may be (`display: contents`, `visibility: hidden` with visible descendants).
 */
export type Showing = 'shown' | 'see-through' | 'gone';

/** Looks at this element alone: whoever walks the tree from above has already left out what lies in a hidden one. */
export function showingOf(element: Element): Showing {
  if (element.getAttribute('aria-hidden') === 'true' || (element as HTMLElement).inert) return 'gone';
  if (element.checkVisibility({ visibilityProperty: true })) return 'shown';
  if (element.localName === 'option' || element.localName === 'optgroup') return optionShowing(element);
  const style = getComputedStyle(element);
  if (style.display === 'contents') return style.visibility === 'visible' ? 'shown' : 'see-through';
  if (style.display === 'none') return element.localName === 'area' ? 'shown' : 'gone';
  if (style.visibility !== 'visible') return 'see-through';
  return 'gone';
}

/** Options of a closed list have no boxes of their own. */
const optionShowing = (option: Element): Showing =>
  getComputedStyle(option).display === 'none' ? 'gone' : 'shown';

/** For one element, asked out of the blue: is it and everything above it there for a person? */
export function isShown(element: Element): boolean {
  if (!element.isConnected || showingOf(element) !== 'shown') return false;
  return flatClosest(element, isSealed) === null;
}

const isSealed = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' || (element as HTMLElement).inert === true;
