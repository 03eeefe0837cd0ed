import { ancestorsOf, focusedElement } from './tree';

const focusable =
  'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], audio[controls], video[controls]';

/** The element or the one around it that takes the keyboard when it is pressed. */
export function focusableAround(element: Element): HTMLElement | null {
  for (const outer of ancestorsOf(element)) {
    if (outer.matches(focusable) && !outer.matches(':disabled')) return outer as HTMLElement;
  }
  return null;
}

/** Gives an element the keyboard, with the events that a page expects. */
export function focusOn(element: HTMLElement): void {
  change(() => element.focus({ preventScroll: true }), element);
}

export function blurFocused(): void {
  const focused = focusedElement();
  if (focused instanceof HTMLElement && focused !== document.body) change(() => focused.blur(), null);
}

/**
 * While the person works in the panel, the page's window has no keyboard, and browsers then move the focus without a
 * single event: https://html.spec.whatwg.org/multipage/interaction.html#focus-update-steps. So we send them.
 */
function change(act: () => void, to: HTMLElement | null): void {
  const from = focusedElement();
  if (from === to) return;
  let heard = false;
  const hear = () => {
    heard = true;
  };
  window.addEventListener('focus', hear, true);
  window.addEventListener('blur', hear, true);
  act();
  window.removeEventListener('focus', hear, true);
  window.removeEventListener('blur', hear, true);
  if (heard) return;
  if (from && from !== document.body) send(from, 'blur', 'focusout', to);
  if (to && focusedElement() === to) send(to, 'focus', 'focusin', from === document.body ? null : from);
}

function send(element: Element, direct: string, bubbling: string, relatedTarget: Element | null): void {
  const init = { view: window, composed: true, relatedTarget };
  element.dispatchEvent(new FocusEvent(direct, init));
  element.dispatchEvent(new FocusEvent(bubbling, { ...init, bubbles: true }));
}
