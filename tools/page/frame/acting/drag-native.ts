import type { Point } from './hit';
import { pathOf } from './path-of';
import { nextFrame } from './patience';
import { sendPointer } from './pointer';
import { closestOf, elementAt } from './tree';

export const draggableAround = (element: Element): Element | null => closestOf(element, '[draggable=true]');

/** What a drag carries may be read by scripts in `drop` alone; the one that a script makes is open all the time. */
type Carried = { source: Element; data: DataTransfer };

/**
 * Drag and drop of HTML, once the button is down: the browser would send these events itself for a real pointer.
 * @returns whether something took what was dropped.
 */
export async function dragNative(source: Element, from: Point, to: Point, signal: AbortSignal): Promise<boolean> {
  const carried: Carried = { source, data: new DataTransfer() };
  if (!send(source, 'dragstart', from, carried)) return false;
  sendPointer(source, 'pointercancel', from);
  await nextFrame(signal);
  const taken = await carry(carried, from, to, signal);
  if (taken.isConnected) {
    if (accepts) send(taken, 'drop', to, carried);
    else send(taken, 'dragleave', to, carried);
  }
  send(carried.source, 'dragend', to, carried);
  await nextFrame(signal);
  return accepts;
}

/** Whether what the pointer is over would take the drop: it said so by preventing `dragover`. */
let accepts = false;

async function carry(carried: Carried, from: Point, to: Point, signal: AbortSignal): Promise<Element> {
  let over: Element | null = null;
  accepts = false;
  for (const point of [from, ...pathOf(from, to)]) {
    const element: Element = elementAt(point) ?? document.body;
    send(carried.source, 'drag', point, carried);
    if (element !== over) {
      send(element, 'dragenter', point, carried, over);
      if (over) send(over, 'dragleave', point, carried, element);
      over = element;
    }
    accepts = !send(element, 'dragover', point, carried);
    await nextFrame(signal);
  }
  return over ?? document.body;
}

function send(
  element: Element,
  type: string,
  { x, y }: Point,
  { data }: Carried,
  related: Element | null = null,
): boolean {
  const init = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y };
  const place = { screenX: x + screenX, screenY: y + screenY, button: 0, buttons: type === 'drop' ? 0 : 1 };
  return element.dispatchEvent(
    new DragEvent(type, { ...init, ...place, relatedTarget: related, dataTransfer: data }),
  );
}
