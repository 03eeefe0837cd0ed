import { describe } from './known';

/** What only the browser's own input does, however well a press is played; null where nothing is known to stand in the way. */
export function whyNotPressed(target: Element): string | null {
  if (target instanceof HTMLInputElement && target.type === 'file') {
    return `${describe(target)} opens the browser's file picker, which only a person's own press can do. Use upload.`;
  }
  if (target instanceof HTMLSelectElement) {
    return `${describe(target)} opens a list that the browser draws outside of the page. Use select.`;
  }
  if (target instanceof HTMLIFrameElement) {
    return `${describe(target)} holds another document. Read the page: what is in it has references of its own.`;
  }
  if (target instanceof HTMLEmbedElement || target instanceof HTMLObjectElement) {
    return `${describe(target)} is shown by a plug-in or the browser's own viewer (PDF), which no page script reaches.`;
  }
  return null;
}

/** What to know about a press that was made all the same. */
export function caveatOf(target: Element): string {
  const link = target.closest('a[href]');
  if (link instanceof HTMLAnchorElement && link.target === '_blank') {
    return ` It opens ${link.href} in a new tab, which the browser may hold back; if no tab came, open that address.`;
  }
  if (target instanceof HTMLInputElement && /^(?:date|time|datetime-local|month|week|color)$/.test(target.type)) {
    return " Its picker is the browser's own and does not open for scripts. Use type to set the value.";
  }
  return '';
}
