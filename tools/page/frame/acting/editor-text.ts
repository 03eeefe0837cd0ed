import { isTextField } from './fields';

/** White space and letters without width, which editors put in and take out as they like. */
const isBlank = /(?:\s|\u200b|\u200c|\u200d)+/g;

const bare = (text: string): string => text.replaceAll(isBlank, '');

/** All letters that an editor shows, without white space. */
export function written(surface: Element): string {
  if (isTextField(surface)) return bare(surface.value);
  const lines = linesOf(surface);
  return bare(lines.length > 0 ? lines.join('') : (surface.textContent ?? ''));
}

/** How often a text stands there. Only its end is looked for: an editor shows no more of a long text than fits. */
export function occurrences(surface: Element, text: string): number {
  const wanted = bare(text).slice(-24);
  return wanted === '' ? 0 : written(surface).split(wanted).length - 1;
}

/** More lines than this may not all be drawn. */
const fewLines = 8;

/** Is this all that is there? Editors close brackets and move lines in by themselves. */
export function holdsJust(surface: Element, text: string): boolean {
  const lines = linesOf(surface);
  const wanted = text.split('\n');
  if (wanted.length > fewLines || text.length > 1000) return true;
  if (lines.length === 0) return written(surface) === bare(text);
  const plain = (line: string) =>
    line
      .replaceAll('\u00a0', ' ')
      .replaceAll(/[\u200b\u200c\u200d]/gu, '')
      .trimEnd();
  return lines.map(plain).join('\n').trimEnd() === wanted.map(plain).join('\n').trimEnd();
}

/** The lines of a code editor as drawn; none for other editors. */
function linesOf(surface: Element): string[] {
  const lines = [...surface.querySelectorAll('.view-line, .CodeMirror-line, .cm-line, .ace_line')];
  // One by one, since numbers stand between them, and by their place, since they are drawn in any order.
  const places = new Map(lines.map((line) => [line, line.getBoundingClientRect().top]));
  const ordered = lines.sort((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0));
  return ordered.map((line) => line.textContent ?? '');
}
