import { blurFocused, focusableAround, focusOn } from './focus';
import type { Point } from './hit';
import { nextFrame, pageTurn } from './patience';
import { type Button, type Modifiers, movePointer, sendClick, sendMouse, sendPointer } from './pointer';
import { capturedBy, endCapture, readCapture } from './pointer-capture';
import { commonAncestor, elementAt } from './tree';

export type PressOptions = { button: Button; count: number; modifiers: Modifiers };

/** A whole press of a mouse button: move, down, up, click, as often as asked; a frame between, as pages expect. */
export async function pressAt(
  element: Element,
  point: Point,
  { button, count, modifiers }: PressOptions,
  signal: AbortSignal,
): Promise<void> {
  movePointer(element, point, { modifiers });
  for (let detail = 1; detail <= count; detail++) {
    const pressed = elementAt(point) ?? element;
    const press = { button, detail, modifiers };
    await buttonDown(pressed, point, press);
    await nextFrame(signal);
    const released = await buttonUp(pressed, point, press);
    click(pressed, released, point, press);
  }
}

type Press = { button: Button; detail: number; modifiers: Modifiers };

/** Down, with the focus that goes with it. @returns false where the page prevented what follows from it. */
export async function buttonDown(element: Element, point: Point, press: Press): Promise<boolean> {
  const down = { ...press, down: true };
  const compatible = sendPointer(element, 'pointerdown', point, down);
  // A page that prevents pointerdown gets no mouse events of this press: https://www.w3.org/TR/pointerevents/#dfn-prevent-default
  mouseToo = compatible;
  readCapture(element);
  await pageTurn();
  if (compatible && !sendMouse(element, 'mousedown', point, down)) return false;
  await pageTurn();
  if (!element.isConnected) return true;
  const focusable = focusableAround(element);
  if (focusable) focusOn(focusable);
  else blurFocused();
  return true;
}

let mouseToo = true;

/** @returns what the button was released over: a page may have put something there since. */
export async function buttonUp(pressed: Element, point: Point, press: Press): Promise<Element> {
  const released = capturedBy() ?? elementAt(point) ?? pressed;
  sendPointer(released, 'pointerup', point, press);
  await pageTurn();
  if (mouseToo) sendMouse(released, 'mouseup', point, press);
  mouseToo = true;
  endCapture();
  await pageTurn();
  return released;
}

function click(pressed: Element, released: Element, point: Point, press: Press): void {
  const target = pressed.isConnected && released.isConnected ? commonAncestor(pressed, released) : null;
  if (!target) return;
  if (press.button === 'right') {
    sendClick(target, 'contextmenu', point, press);
    return;
  }
  sendClick(target, press.button === 'left' ? 'click' : 'auxclick', point, press);
  if (press.button === 'left' && press.detail === 2) sendClick(target, 'dblclick', point, press);
}
