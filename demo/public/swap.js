import { once } from './once.js';

/**
 * Waits until the HTMX request that `cause` sets off has ended and its fragment stands on the page.
 * Call it before the request can start. Throws the server's own sentence when it refused.
 * @returns the HTTP status and the selector of the element that changed.
 */
export async function settled(cause, signal) {
  const { detail } = await once(document, 'htmx:finally:request', {
    signal,
    // One document has many requests in flight; only this one began with our event.
    where: (event) => event.detail.ctx.sourceEvent === cause,
  });
  const { ctx } = detail;
  if (!ctx.response) throw new Error(`The server did not answer (${ctx.status}). Check that the demo is running.`);
  if (ctx.response.status >= 400) throw new Error(sentenceIn(ctx.text));
  const target = ctx.target instanceof Element ? ctx.target.id : '';
  return { status: ctx.response.status, changed: `#${target}` };
}

/** Sends an element the event that its hx-trigger names, and waits for what comes of it. */
export async function triggerAndSettle(element, eventName, signal) {
  // HTMX wires elements up when the page is complete; an event sent earlier would be lost without a word.
  if (!element.hasAttribute('data-htmx-powered')) await once(element, 'htmx:after:init', { signal });
  const cause = new CustomEvent(eventName, { cancelable: true });
  const outcome = settled(cause, signal);
  element.dispatchEvent(cause);
  return outcome;
}

const sentenceIn = (markup) => new DOMParser().parseFromString(markup, 'text/html').body.textContent.trim();
