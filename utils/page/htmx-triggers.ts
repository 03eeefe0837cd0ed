/** Something on an htmx page that a person could use to make it fetch and swap. */
export type Trigger = {
  /** Short, stable while the page stays as it is, and unlike all others on the page. */
  name: string;
  element: HTMLElement;
  /** What a person reads on it. */
  label: string;
  /** The event that sets it off, by htmx's own rules. */
  event: string;
  /** `GET /notes` and the like; empty for a boosted link without one. */
  request: string;
  asksFirst: boolean;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const selector = [
  ...methods.flatMap((method) => [`[hx-${method}]`, `[data-hx-${method}]`]),
  '[hx-action]',
  '[data-trigger]',
  ...['', 'data-'].flatMap((prefix) => [`[${prefix}hx-boost="true"] a[href]`, `[${prefix}hx-boost="true"] form`]),
].join(',');

/** More would not fit into a list that a model reads. */
const limit = 100;

/** Not for a person to set off: htmx does it itself. */
const automatic = new Set(['load', 'revealed', 'intersect', 'every', 'htmx', 'sse']);
const natural = new Set([
  'click',
  'submit',
  'change',
  'input',
  'keyup',
  'keydown',
  'search',
  'mouseenter',
  'focus',
]);

/** The triggers that exist now and can be seen, in the order of the page. */
export function findTriggers(): Trigger[] {
  const found = new Map<string, Trigger>();
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (found.size >= limit) break;
    const event = eventOf(element);
    if (!event || !isUsable(element)) continue;
    const label = labelOf(element);
    const name = freeName(nameOf(element, event, label), found);
    const asksFirst = attributeOf(element, 'confirm') !== null;
    found.set(name, { name, element, label, event, request: requestOf(element), asksFirst });
  }
  return [...found.values()];
}

const attributeOf = (element: Element, name: string): string | null =>
  element.getAttribute(`hx-${name}`) ?? element.getAttribute(`data-hx-${name}`);

function isUsable(element: HTMLElement): boolean {
  const isOff = element.matches(':disabled, [aria-disabled="true"], [inert] *');
  return !isOff && element.checkVisibility({ visibilityProperty: true });
}

/** An event of the page's own comes first: its name says what it is for. Null where only htmx itself sets it off. */
function eventOf(element: HTMLElement): string | null {
  const own = element.getAttribute('data-trigger');
  const specification = attributeOf(element, 'trigger');
  if (!specification) return own ?? naturalEvent(element);
  const events = withoutFilters(specification)
    .split(',')
    .map((part) => part.trim().split(/[\s:]/, 1)[0] ?? '')
    .filter((event) => event && !automatic.has(event));
  return own ?? events.find((event) => !natural.has(event)) ?? events[0] ?? null;
}

/** `click[ctrlKey], search delay:1s`: what stands in brackets is a condition and may hold commas. */
const withoutFilters = (specification: string): string => specification.replaceAll(/\[[^\]]*\]/g, '');

function naturalEvent(element: HTMLElement): string {
  if (element.matches('form')) return 'submit';
  return element.matches('input:not([type=button], [type=submit]), select, textarea') ? 'change' : 'click';
}

function requestOf(element: HTMLElement): string {
  for (const method of methods) {
    const path = attributeOf(element, method);
    if (path !== null) return `${method.toUpperCase()} ${path}`;
  }
  const path = element.getAttribute('href') ?? element.getAttribute('action') ?? attributeOf(element, 'action');
  return path
    ? `${(attributeOf(element, 'method') ?? element.getAttribute('method') ?? 'GET').toUpperCase()} ${path}`
    : '';
}

function labelOf(element: HTMLElement): string {
  const { labels } = element as HTMLInputElement;
  const ownText = element.matches('form')
    ? element.querySelector('button:not([type=button]), [type=submit], legend, h1, h2, h3')?.textContent
    : element.textContent;
  const text =
    element.getAttribute('aria-label') ||
    labels?.[0]?.textContent ||
    ownText ||
    element.title ||
    element.getAttribute('placeholder') ||
    (element as HTMLInputElement).value ||
    '';
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}

function nameOf(element: HTMLElement, event: string, label: string): string {
  if (!natural.has(event)) return event;
  if (element.id) return element.id;
  const words = label || requestOf(element) || element.tagName;
  return (
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'control'
  );
}

function freeName(name: string, taken: Map<string, Trigger>): string {
  for (let number = 2, free = name; ; number++) {
    if (!taken.has(free)) return free;
    free = `${name}-${number}`;
  }
}
