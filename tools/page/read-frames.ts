import type { JsonObject } from '../../utils/json';
import type { BundledScene } from '../../utils/toolkits/bundled';
import type { FramePicture } from './frame/reading/frame-picture';
import { frameAnswer } from './frame-answer';
import type { FramePart } from './stitch';

/** Milliseconds until the whole picture must be there, all frames together. */
const forAll = 1700;
/** Frames read at the same time: each read keeps a process of the browser busy. */
const atOnce = 8;
/** Looked at, at most; pages with more show advertisements or are made to harm. */
export const mostFrames = 250;

export const frameName = (frameId: number): string => (frameId === 0 ? '' : `f${frameId}`);

export async function readFrame(
  scene: BundledScene,
  frameId: number,
  url: string,
  args: JsonObject,
): Promise<FramePart> {
  const asked = { ...args, prefix: frameName(frameId) };
  const answer = frameAnswer(await scene.inFrame(frameId, 'page.picture', asked));
  return answer.ok
    ? { frameId, url, picture: answer.value as unknown as FramePicture, why: '' }
    : { frameId, url, picture: null, why: answer.failure.message };
}

/**
 * All frames but the top one, as far as time allows; those that gave no answer say why.
 * @param reachable frames that the top document knows to be readable: those that have only just come are waited for.
 */
export async function readOtherFrames(
  scene: BundledScene,
  args: JsonObject,
  began: number,
  reachable = 0,
): Promise<FramePart[]> {
  const frames = (await scene.frames(1 + reachable)).filter(({ frameId }) => frameId !== 0);
  const parts: FramePart[] = [];
  const waiting = frames.slice(0, mostFrames);
  const end = began + forAll;
  async function readNext(): Promise<void> {
    for (let frame = waiting.shift(); frame; frame = waiting.shift()) {
      const { frameId, url } = frame;
      parts.push(
        await inTime(readFrame(scene, frameId, url, args), end, { frameId, url, picture: null, why: tooLate }),
      );
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readNext));
  return parts;
}

const tooLate = 'it was not read in time; read the page again, or around a reference';

async function inTime<T>(reading: Promise<T>, end: number, otherwise: T): Promise<T> {
  const left = end - Date.now();
  if (left <= 0) return otherwise;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), left);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}
