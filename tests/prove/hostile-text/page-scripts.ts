import { revealHidden } from '../../../components/ui/hidden-characters';

/** As the component for foreign text shows it: what nobody sees is written out. */
export const revealed = (text: string): string =>
  revealHidden(text)
    .map((run) => ('text' in run ? run.text : run.code))
    .join('');

export type Watched = { hostileViolations: string[]; hostileRan?: string };

/** From now on, what the policy forbids is noted, and what scripts would do to be seen. */
export function watch(): void {
  const scope = globalThis as unknown as Watched;
  scope.hostileViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    scope.hostileViolations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

export function unfoldAll(): void {
  for (const fold of document.querySelectorAll('[role="log"] details')) (fold as HTMLDetailsElement).open = true;
}

/** Elements and attributes that no foreign text may ever become. */
export function foreignElements(): string[] {
  const forbidden =
    'script:not([src*="chunks"]):not([type="module"]), iframe, object, embed, base, video, audio, source, form, [style*="url"], [ping], img:not([src^="data:"]), svg image, svg script, math [href]';
  const found = [...document.body.querySelectorAll(forbidden)].map((element) => element.outerHTML.slice(0, 120));
  const handlers = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
    .map((element) => element.outerHTML.slice(0, 120));
  const links = [...document.querySelectorAll('a[href]')]
    .filter((link) => !/^https?:$/.test((link as HTMLAnchorElement).protocol) || !link.matches('[rel~="noopener"]'))
    .map((link) => link.outerHTML.slice(0, 120));
  return [...found, ...handlers, ...links];
}

/** What is read in every element that fits, as code units, in their order. */
export const textsOf = (selector: string): number[][] =>
  [...document.querySelectorAll(selector)].map((element) => {
    const text = element.textContent ?? '';
    return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  });
