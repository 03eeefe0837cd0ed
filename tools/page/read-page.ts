import { failed } from '../../utils/failure';
import type { JsonObject } from '../../utils/json';
import { type CallResult, textResult } from '../../utils/tool';
import type { BundledFunction, BundledScene } from '../../utils/toolkits/bundled';
import { mostFrames, readFrame, readOtherFrames } from './read-frames';
import { type FramePart, leftOut, stitch } from './stitch';

/** Characters of a picture unless the call says otherwise: about four thousand tokens. */
const usualLength = 12_000;

/** The picture of the page with all its frames, or the next part of it. */
export const readPage: BundledFunction = async (args, scene) => {
  const began = Date.now();
  const wish: JsonObject = {
    mode: args.mode ?? 'full',
    characters: args.characters ?? usualLength,
    changes: args.changes === true,
  };
  if (typeof args.from === 'string') return readOn(scene, args.from, wish);
  if (typeof args.around === 'string') return readAround(scene, args.around, wish);
  const top = await readFrame(scene, 0, scene.url, wish);
  if (!top.picture) return failed('unreachable', `The page could not be read: ${top.why}`);
  const hasFrames = top.picture.hasFrames || wish.changes === true;
  // What is left of the length is for the frames, a fair share each.
  const inner = { ...wish, characters: Math.max(1500, Math.floor(Number(wish.characters) / 4)) };
  const reachable = hasFrames ? Math.min(top.picture.reachableFrames, mostFrames) : 0;
  const others = hasFrames ? await readOtherFrames(scene, inner, began, reachable) : [];
  const toCome = reachable - others.length;
  if (toCome > 0) top.picture.notes.push(justCome(toCome));
  return wish.changes === true ? changesIn(top, others) : wholePicture(top, others, scene.url);
};

const justCome = (frames: number): string =>
  `${frames} frames have only just come and were not read yet: read the page again.`;

function wholePicture(top: FramePart, others: FramePart[], url: string): CallResult {
  const { text, notes } = stitch(top, others);
  const picture = top.picture;
  const rest = picture && picture.next !== null ? [leftOut(picture)] : [];
  return textResult([`${picture?.title ?? ''} — ${url}`, text, ...rest, ...notes].filter(Boolean).join('\n'));
}

/** `+` new, `-` gone, `~` different: of each frame under its name. */
function changesIn(top: FramePart, others: FramePart[]): CallResult {
  const parts = [top, ...others].filter(({ picture }) => picture && picture.lines.length > 0);
  const texts = parts.map(({ frameId, picture }) => {
    const lines = picture?.lines.join('\n') ?? '';
    return frameId === 0 ? lines : `In frame f${frameId}:\n${lines}`;
  });
  const notes = (top.picture?.notes ?? []).filter((note) => parts.length === 0 || !note.startsWith('Nothing'));
  const rest = top.picture && top.picture.next !== null ? [leftOut(top.picture)] : [];
  return textResult([...texts, ...rest, ...notes].join('\n') || 'Nothing has changed since the last reading.');
}

async function readOn(scene: BundledScene, from: string, wish: JsonObject): Promise<CallResult> {
  const match = /^(?:f(\d+):)?(\d+)$/.exec(from);
  if (!match)
    return failed('invalid-arguments', `from: give what the last reading said, not "${from.slice(0, 40)}".`);
  const began = Date.now();
  const part = await readFrame(scene, Number(match[1] ?? 0), scene.url, { ...wish, from: Number(match[2]) });
  if (!part.picture || part.picture.frames.length === 0) return alone(part);
  const others = await readOtherFrames(scene, { ...wish, characters: 1500 }, began);
  const lines = stitch(part, others).text.split('\n');
  return alone({ ...part, picture: { ...part.picture, lines } });
}

async function readAround(scene: BundledScene, reference: string, wish: JsonObject): Promise<CallResult> {
  const frameId = Number(/^f(\d+)/.exec(reference)?.[1] ?? 0);
  return alone(await readFrame(scene, frameId, scene.url, { ...wish, around: reference }));
}

function alone({ picture, why, frameId }: FramePart): CallResult {
  if (!picture) return failed('not-found', why);
  const rest = picture.next === null ? [] : [leftOut(picture, frameId === 0 ? '' : `f${frameId}:`)];
  return textResult([...picture.lines, ...rest, ...picture.notes].join('\n'));
}
