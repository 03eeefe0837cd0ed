import type { Point } from './hit';
import { capturedBy, mousePointerId } from './pointer-capture';
import { ancestorsOf, holds } from './tree';

export type Modifiers = { ctrlKey: boolean; shiftKey: boolean; altKey: boolean; metaKey: boolean };
export const noModifiers: Modifiers = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

export type Button = 'left' | 'middle' | 'right';
const buttonNumber: Record<Button, number> = { left: 0, middle: 1, right: 2 };
const buttonMask: Record<Button, number> = { left: 1, middle: 4, right: 2 };

type Press = {
  button: Button | null;
  down: boolean;
  detail: number;
  modifiers: Modifiers;
  related: Element | null;
};
const rest: Press = { button: null, down: false, detail: 0, modifiers: noModifiers, related: null };

/** Where the pointer that we play rests, so that it can leave what it entered. */
let over: Element | null = null;

function mouseInit({ x, y }: Point, { button, down, detail, modifiers, related }: Press): MouseEventInit {
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    detail,
    clientX: x,
    clientY: y,
    screenX: x + screenX,
    screenY: y + screenY,
    button: button ? buttonNumber[button] : 0,
    buttons: button && down ? buttonMask[button] : 0,
    relatedTarget: related,
    ...modifiers,
  };
}

/** @returns false where the page prevented the default. */
export function sendPointer(element: Element, type: string, point: Point, press: Partial<Press> = {}): boolean {
  const filled = { ...rest, ...press };
  const moves = /move|over|out|enter|leave/.test(type);
  const direct = /enter|leave/.test(type);
  return element.dispatchEvent(
    new PointerEvent(type, {
      ...mouseInit(point, filled),
      detail: 0,
      bubbles: !direct,
      cancelable: !direct,
      button: moves ? -1 : filled.button ? buttonNumber[filled.button] : 0,
      pointerId: mousePointerId,
      pointerType: 'mouse',
      isPrimary: true,
      // A pointer without size and pressure is taken for a screen reader's by some libraries.
      width: 1,
      height: 1,
      pressure: filled.down ? 0.5 : 0,
    }),
  );
}

export function sendMouse(element: Element, type: string, point: Point, press: Partial<Press> = {}): boolean {
  const direct = type === 'mouseenter' || type === 'mouseleave';
  const init = mouseInit(point, { ...rest, ...press });
  return element.dispatchEvent(new MouseEvent(type, { ...init, bubbles: !direct, cancelable: !direct }));
}

/** `click` and its kin are pointer events by now, and act like a press of the person's on links, boxes and buttons. */
export function sendClick(element: Element, type: string, point: Point, press: Partial<Press>): boolean {
  const init = mouseInit(point, { ...rest, ...press });
  return element.dispatchEvent(
    new PointerEvent(type, { ...init, pointerId: mousePointerId, pointerType: 'mouse' }),
  );
}

/** Leaves the last element, enters this one, and moves on it. */
export function movePointer(element: Element, point: Point, press: Partial<Press> = {}): void {
  const target = capturedBy() ?? element;
  const last = over?.isConnected ? over : null;
  if (last !== target) {
    cross(last, target, point, press);
    over = target;
  }
  sendPointer(target, 'pointermove', point, press);
  sendMouse(target, 'mousemove', point, press);
}

function cross(from: Element | null, to: Element, point: Point, press: Partial<Press>): void {
  if (from) {
    const gone = [...ancestorsOf(from)].filter((element) => !holds(element, to));
    sendPointer(from, 'pointerout', point, { ...press, related: to });
    for (const element of gone) sendPointer(element, 'pointerleave', point, { ...press, related: to });
    sendMouse(from, 'mouseout', point, { ...press, related: to });
    for (const element of gone) sendMouse(element, 'mouseleave', point, { ...press, related: to });
  }
  const entered = [...ancestorsOf(to)].filter((element) => !from || !holds(element, from)).reverse();
  sendPointer(to, 'pointerover', point, { ...press, related: from });
  for (const element of entered) sendPointer(element, 'pointerenter', point, { ...press, related: from });
  sendMouse(to, 'mouseover', point, { ...press, related: from });
  for (const element of entered) sendMouse(element, 'mouseenter', point, { ...press, related: from });
}
