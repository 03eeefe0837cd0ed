import temml from 'temml';

/** What a formula may cost: its length in characters, how often macros unfold, and its size in em. */
const longest = 5000;
const limits = { maxExpand: 300, maxSize: [40, 40] as [number, number] };

/**
 * Sets TeX as MathML, built node by node. Nothing in a formula is trusted: no links, no images, no styles, no names.
 * @returns false where it is not TeX; the place then keeps the text that it has.
 */
export function typeset(source: string, display: boolean, place: HTMLElement): boolean {
  if (source.length > longest) return false;
  const draft = document.createElement('span');
  try {
    temml.render(source, draft, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: false,
      ...limits,
    });
  } catch {
    return false;
  }
  for (const element of draft.querySelectorAll('[id], [href]')) {
    element.removeAttribute('id');
    element.removeAttribute('href');
  }
  place.replaceChildren(...draft.childNodes);
  return true;
}
