import { referenceOf } from '../references';
import { describe } from './known';

/** What only the browser's own input does, however well a press is played; null where nothing is known to stand in the way. */
export function whyNotPressed(target: Element): string | null {
  const labelled = target.closest('label')?.control;
  if (isFileField(target) || isFileField(labelled)) {
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

const isFileField = (element: unknown): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'file';

/** Does something, and tells of a file picker that the page asked for meanwhile: it does not open for scripts. */
export async function notingPicker(act: () => Promise<void>): Promise<string> {
  let field: HTMLInputElement | null = null;
  const hear = (event: Event) => {
    const [target] = event.composedPath();
    if (isFileField(target)) field = target;
  };
  window.addEventListener('click', hear, true);
  try {
    await act();
  } finally {
    window.removeEventListener('click', hear, true);
  }
  if (!field) return '';
  return ` The page asked for the browser's file picker, which opens only for a person's own press. Use upload with ${referenceOf(field)}.`;
}
