import { ancestorsOf, closestOf, commonAncestor, elementAt, elementsBelow, holds } from './tree';

export type Point = { x: number; y: number };

/** Where to press so that the target gets it, and the element that the press lands on. */
export type Hit =
  | { kind: 'hit'; point: Point; element: Element }
  | { kind: 'no-box' }
  | { kind: 'outside' }
  | { kind: 'ignored'; by: Element }
  | { kind: 'covered'; by: Element };

export const interactive =
  'a[href], button, input, select, textarea, summary, label, [role], [contenteditable=""], [contenteditable="true"], [tabindex]';
const control =
  'button, input, select, textarea, a[href], [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [role=slider], [role=combobox], [role=textbox]';
const dialog = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Looks for a point of the element that a real press would reach it at. The element is in view already. */
export function hitOf(target: Element): Hit {
  const own = [target, ...standIns(target)].flatMap(boxesOf);
  const boxes = own.length > 0 ? own : boxesOf(wrapperOf(target));
  if (boxes.length === 0) return { kind: 'no-box' };
  const points = boxes.flatMap(pointsOf).filter(isInWindow);
  let first: Hit | null = null;
  for (const point of points) {
    const element = elementAt(point);
    if (!element) continue;
    if (reaches(element, target)) return { kind: 'hit', point, element };
    first ??= { kind: holds(element, target) ? 'ignored' : 'covered', by: element };
  }
  return first ?? { kind: 'outside' };
}

/** Labels of a control that is drawn by something else, as most styled checkboxes are. */
function standIns(target: Element): Element[] {
  const labels = (target as HTMLInputElement).labels;
  return labels ? [...labels] : [];
}

/** What draws a control that has no size itself: the outermost part around it that holds no other. */
function wrapperOf(target: Element): Element {
  let wrapper = target;
  for (const outer of ancestorsOf(target)) {
    if (outer.matches('body, form, fieldset, dialog, section, main') || !isAloneIn(outer, target)) break;
    wrapper = outer;
    if (boxesOf(outer).length > 0) break;
  }
  return wrapper;
}

function boxesOf(element: Element): DOMRect[] {
  return [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).slice(0, 4);
}

/** The middle first, then four points inside: a middle may be covered by a badge. */
function pointsOf({ left, top, width, height }: DOMRect): Point[] {
  const shares: [number, number][] = [
    [0.5, 0.5],
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ];
  return shares.map(([across, down]) => ({ x: left + width * across, y: top + height * down }));
}

const isInWindow = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;

/** Does a press on `element` work on `target`? */
function reaches(element: Element, target: Element): boolean {
  if (element === target || holds(target, element)) return true;
  for (const outer of ancestorsOf(element)) {
    if (outer instanceof HTMLLabelElement && outer.control === target) return true;
  }
  const around = ancestorsOf(element);
  // The target is a part of the control that is hit: the text of a button, the picture of a link.
  for (const outer of around) {
    if (!holds(outer, target)) continue;
    if (outer.matches(control) && outer !== target) return !target.matches(control);
    break;
  }
  return decorates(element, target);
}

/** A layer drawn over a control by the control's own wrapper: it and the control are alone in there. */
function decorates(element: Element, target: Element): boolean {
  const wrapper = commonAncestor(element, target);
  if (!wrapper || wrapper === document.body || wrapper === document.documentElement) return false;
  // The wrapper itself is hit only where the control has no size of its own.
  if (wrapper === element && boxesOf(target).length > 0) return false;
  const overlay = closestOf(element, dialog);
  if (overlay && !holds(overlay, target)) return false;
  return isAloneIn(wrapper, target);
}

const isAloneIn = (wrapper: Element, target: Element): boolean =>
  [...elementsBelow(wrapper, control)].every(
    (other) => other === target || holds(other, target) || holds(target, other),
  );
