import { failed } from '../../../../utils/failure';
import { chordOf } from './chord';
import type { Done } from './done';
import { dragPath } from './drag-path';
import { focusOn } from './focus';
import { tellChange, tellInput } from './insert-text';
import { describe } from './known';
import { nextFrame } from './patience';
import { pressKey } from './press-key';
import { reach } from './reach';

/** Sets a slider to a number: the browser's own by its value, a page's by its keys, and where it has none by dragging. */
export async function slideTo(slider: Element, wanted: number, signal: AbortSignal): Promise<Done> {
  if (!Number.isFinite(wanted)) return failed('invalid-arguments', `${describe(slider)} takes a number.`);
  if (slider instanceof HTMLInputElement) return slideNative(slider, wanted);
  const reached = await reach(slider, signal);
  if (!reached.ok) return reached;
  if (slider instanceof HTMLElement) focusOn(slider);
  await byKeys(slider, wanted, signal);
  if (nowOf(slider) !== wanted) await byDragging(slider, wanted, signal);
  const reading = slider.getAttribute('aria-valuetext') ?? String(nowOf(slider));
  if (nowOf(slider) === wanted) return `Set ${describe(slider)} to ${reading}.`;
  return failed('not-allowed', `${describe(slider)} stands at ${reading} now: it did not go to ${wanted}.`);
}

function slideNative(slider: HTMLInputElement, wanted: number): Done {
  focusOn(slider);
  slider.value = String(wanted);
  tellInput(slider);
  tellChange(slider);
  if (Number(slider.value) === wanted) return `Set ${describe(slider)} to ${slider.value}.`;
  return `Set ${describe(slider)} to ${slider.value}, the nearest that it takes (${slider.min || '0'} to ${slider.max || '100'}).`;
}

const nowOf = (slider: Element): number => Number(slider.getAttribute('aria-valuenow'));

/** Presses an arrow as long as it brings the value nearer. */
async function byKeys(slider: Element, wanted: number, signal: AbortSignal): Promise<void> {
  for (let presses = 0; presses < 200 && nowOf(slider) !== wanted; presses++) {
    const before = nowOf(slider);
    await pressKey(chordOf(wanted > before ? 'ArrowRight' : 'ArrowLeft'), signal);
    await nextFrame(signal);
    const after = nowOf(slider);
    if (after === before) return;
    if (Math.abs(after - wanted) >= Math.abs(before - wanted)) {
      await pressKey(chordOf(after > before ? 'ArrowLeft' : 'ArrowRight'), signal);
      return;
    }
  }
}

async function byDragging(slider: Element, wanted: number, signal: AbortSignal): Promise<void> {
  const low = Number(slider.getAttribute('aria-valuemin') ?? 0);
  const high = Number(slider.getAttribute('aria-valuemax') ?? 100);
  const track = trackOf(slider);
  if (!track || high <= low) return;
  const share = (wanted - low) / (high - low);
  const isUpright = slider.getAttribute('aria-orientation') === 'vertical';
  const { left, top, width, height } = track.getBoundingClientRect();
  const thumb = slider.getBoundingClientRect();
  const from = { x: thumb.left + thumb.width / 2, y: thumb.top + thumb.height / 2 };
  const to = isUpright ? { x: from.x, y: top + height * (1 - share) } : { x: left + width * share, y: from.y };
  await dragPath(slider, from, to, signal);
}

/** The thumb's rail: the nearest part around it that is much longer than the thumb. */
function trackOf(slider: Element): Element | null {
  const { width, height } = slider.getBoundingClientRect();
  for (let outer = slider.parentElement; outer; outer = outer.parentElement) {
    const box = outer.getBoundingClientRect();
    if (box.width > width * 3 || box.height > height * 3) return outer;
  }
  return null;
}
