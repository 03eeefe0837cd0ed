/** Fired for what htmx takes into its care, by version 1 and 2, and by version 4. */
const events = ['htmx:load', 'htmx:after:init', 'htmx:after:process'];
/** Enough to tell a page that htmx was working on before we came; `htmx-triggers.ts` knows all of it. */
const attributes = ['get', 'post', 'put', 'patch', 'delete', 'action', 'boost'];
const selector = `${attributes.map((name) => `[hx-${name}],[data-hx-${name}]`)},[data-trigger]`;

/** Calls once, as soon as the page shows itself as one that is made with htmx. */
export function watchForHtmx(found: () => void, lifetime: AbortSignal): void {
  const ending = new AbortController();
  const signal = AbortSignal.any([lifetime, ending.signal]);
  const end = () => {
    ending.abort();
    found();
  };
  const look = () => document.querySelector(selector) && end();
  for (const event of events) document.addEventListener(event, end, { capture: true, signal });
  for (const event of ['DOMContentLoaded', 'load']) window.addEventListener(event, look, { signal });
  if (document.readyState !== 'loading') look();
}
