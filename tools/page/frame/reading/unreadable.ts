import { shadowOf } from '../flat-tree';

/** In words, why nothing in this element can be read; null where it can. */
export function unreadableName(element: Element): string | null {
  const given = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
  const named = (what: string) => (given ? `${given}: ${what}` : what);
  switch (element.localName) {
    case 'canvas':
      return isLarge(element) && element.childElementCount === 0
        ? named('a drawing, its content cannot be read')
        : null;
    case 'embed':
    case 'object':
      return named(mediaWords(element));
    case 'video':
    case 'audio':
      return named((element as HTMLMediaElement).paused ? 'paused' : 'playing');
  }
  if (!element.localName.includes('-') || element.childNodes.length > 0) return null;
  const isOpaque = !shadowOf(element) && element.shadowRoot === null && isLarge(element);
  return isOpaque ? named('draws itself, nothing in it can be read') : null;
}

function mediaWords(element: Element): string {
  const type = element.getAttribute('type') ?? '';
  return type === 'application/pdf'
    ? 'a PDF viewer, its content cannot be read'
    : `${type || 'a plug-in'}, cannot be read`;
}

/** Smaller ones are ornaments. */
function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 24 && height >= 24;
}
