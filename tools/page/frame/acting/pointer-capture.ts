import { inFirefox } from './browser-kind';
import { ancestorsOf } from './tree';

/** The browsers' own numbers for the mouse. Chromium takes its mouse for present always, so capturing works there. */
export const mousePointerId = inFirefox ? 0 : 1;

/** The element that asked for all events of our pointer while its button is down. */
let holder: Element | null = null;

/** Real capture is of no use to us: it redirects only the browser's own events. It is read off what the page asked. */
export function capturedBy(): Element | null {
  return holder?.isConnected ? holder : null;
}

/** Call after the button went down: who has captured the pointer now? */
export function readCapture(pressed: Element): void {
  const captures = (element: Element) => element.hasPointerCapture(mousePointerId);
  holder = [...ancestorsOf(pressed)].find(captures) ?? [...document.querySelectorAll('*')].find(captures) ?? null;
}

export function endCapture(): void {
  try {
    holder?.releasePointerCapture(mousePointerId);
  } catch {
    // The page has released it already.
  }
  holder = null;
}
