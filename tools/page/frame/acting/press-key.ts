import type { Chord } from './chord';
import { actOnKey } from './key-defaults';
import { keyDown, sendKey } from './keyboard';
import { nextFrame } from './patience';
import { focusedElement } from './tree';

/**
 * One key at whatever has the keyboard. Keys that a script sends have no effect of their own, so where the page left
 * the key alone, what the browser would have done is done here.
 */
export async function pressKey(chord: Chord, signal: AbortSignal): Promise<void> {
  const target = focusedElement() ?? document.body;
  if (keyDown(target, chord)) actOnKey(focusedElement() ?? target, chord);
  await nextFrame(signal);
  const still = target.isConnected ? target : (focusedElement() ?? document.body);
  sendKey(still, 'keyup', chord);
}
