import { failed } from '../../../../utils/failure';
import { stepResult } from '../../../../utils/page/parts';
import type { FrameTool } from '../frame-tools';
import { elementOf, referenceOf } from '../references';
import { isOn, textOf } from './arguments';
import { inSlices } from './slices';
import { Walk } from './walk';

/** More would hide the page. */
const most = 150;

let shown: HTMLElement | null = null;

/** Where an element is in this frame's viewport, in CSS pixels; it is scrolled into view first where `reveal` is on. */
export const placeOf: FrameTool = async (args) => {
  const found = elementOf(textOf(args, 'reference'));
  if (!found.ok) return found;
  if (isOn(args, 'reveal')) {
    found.value.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    await painted();
  }
  const { left, top, width, height } = found.value.getBoundingClientRect();
  if (width === 0 || height === 0)
    return failed('not-found', `${textOf(args, 'reference')} has no size on the page.`);
  return stepResult({ left, top, width, height, ratio: devicePixelRatio });
};

/** Puts a label with its reference beside each thing that can be operated and is in sight, until `hideMarks`. */
export const showMarks: FrameTool = async (args, signal) => {
  hide();
  const walk = new Walk(document.body ?? document.documentElement, true);
  await inSlices(() => walk.step(), 800, signal);
  const host = document.createElement('div');
  host.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  let count = 0;
  for (const item of walk.items) {
    if (item.kind !== 'widget' || !item.element || count >= most) continue;
    const { left, top, right, bottom, width, height } = item.element.getBoundingClientRect();
    if (width < 4 || height < 4 || bottom < 0 || right < 0 || top > innerHeight || left > innerWidth) continue;
    root.append(
      outline({ left, top, width, height }, `${textOf(args, 'prefix')}${referenceOf(item.element, item)}`),
    );
    count++;
  }
  document.documentElement.append(host);
  shown = host;
  await painted();
  return stepResult({ count });
};

/** Two frames, or a quarter of a second where nothing is drawn because nobody looks. */
const painted = (): Promise<unknown> =>
  Promise.race([
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    new Promise((done) => setTimeout(done, 250)),
  ]);

export const hideMarks: FrameTool = () => {
  hide();
  return stepResult({});
};

function hide(): void {
  shown?.remove();
  shown = null;
}

type Box = { left: number; top: number; width: number; height: number };

function outline({ left, top, width, height }: Box, text: string): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;box-sizing:border-box;outline:1px solid #c2185b`;
  const label = document.createElement('span');
  label.style.cssText =
    'position:absolute;left:0;top:0;background:#c2185b;color:#fff;font:10px/12px sans-serif;padding:0 2px';
  label.textContent = text;
  box.append(label);
  return box;
}
