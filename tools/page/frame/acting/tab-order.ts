import { isFocusable } from '../role';
import { focusOn } from './focus';
import { elementsBelow, focusedElement, holds } from './tree';

/** To the next or the last place that Tab stops at, within the open dialog where there is one. */
export function moveFocus(back: boolean): void {
  const modal = document.querySelector('dialog:modal');
  const stops = [...elementsBelow(modal ?? document, '*')].filter(isStop);
  const ordered = [...stops.filter((stop) => stop.tabIndex > 0), ...stops.filter((stop) => stop.tabIndex === 0)];
  const focused = focusedElement();
  const next = ordered[nextPlace(ordered, focused, back)];
  if (next) focusOn(next);
}

function nextPlace(stops: HTMLElement[], focused: Element | null, back: boolean): number {
  const at = stops.indexOf(focused as HTMLElement);
  if (at >= 0) return (at + (back ? -1 : 1) + stops.length) % stops.length;
  const following = stops.findIndex((stop) => focused !== null && isAfter(stop, focused));
  if (following < 0) return back ? stops.length - 1 : 0;
  return back ? (following - 1 + stops.length) % stops.length : following;
}

const isAfter = (stop: Element, element: Element): boolean =>
  !holds(stop, element) && (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function isStop(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0 || !isFocusable(element)) return false;
  if (element.closest('[inert]') || !element.checkVisibility({ visibilityProperty: true })) return false;
  return !isPassedRadio(element);
}

/** Of a group of radio buttons only the chosen one is a stop. */
function isPassedRadio(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked || !element.name)
    return false;
  const root = element.form ?? document;
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(
    ({ name, checked }) => checked && name === element.name,
  );
}
