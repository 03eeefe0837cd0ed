import { type Outcome, success } from '../../../../utils/failure';
import { stepResult } from '../../../../utils/page/parts';
import { flatParent } from '../flat-tree';
import type { FrameTool } from '../frame-tools';
import { elementOf } from '../references';
import { roleOf } from '../role';
import { isOn, numberOf, textOf } from './arguments';
import { changesSince, rememberLines, type Seen } from './changes';
import type { Mode } from './choose-items';
import { reachableFrames } from './frame-index';
import type { FramePicture } from './frame-picture';
import type { Line } from './lines';
import { pageOfLines } from './page-of-lines';
import { type Picture, takePicture } from './picture';

/** The last whole picture in each mode: what the next page of it, and what has changed since, are told from. */
const lastPictures = new Map<Mode, { picture: Picture; seen: Seen }>();

/** Takes the picture of this frame, or gives the next page of the last one. */
export const readPicture: FrameTool = async (args, signal) => {
  const mode = (textOf(args, 'mode') || 'full') as Mode;
  const around = textOf(args, 'around');
  const from = numberOf(args, 'from', 0);
  const earlier = lastPictures.get(mode);
  if (from > 0 && earlier) return answer(earlier.picture, earlier.picture.lines, from, args);
  const root = around ? surroundings(around) : success(document.documentElement);
  if (!root.ok) return root;
  const options = { root: root.value, mode, prefix: textOf(args, 'prefix') };
  const milliseconds = numberOf(args, 'milliseconds', 1200);
  const picture = await takePicture({ ...options, milliseconds }, signal);
  if (around) return answer(picture, picture.lines, 0, args);
  lastPictures.set(mode, { picture, seen: rememberLines(picture.lines) });
  return isOn(args, 'changes')
    ? answerChanges(picture, earlier?.seen, args)
    : answer(picture, picture.lines, 0, args);
};

function answerChanges(picture: Picture, seen: Seen | undefined, args: Parameters<FrameTool>[0]) {
  if (!seen) {
    picture.notes.push('This document was not read before in this mode, so here is all of it.');
    return answer(picture, picture.lines, 0, args);
  }
  if (seen === 'too large') {
    picture.notes.push('The last picture was too large to compare with, so here is all of this one.');
    return answer(picture, picture.lines, 0, args);
  }
  const changes = changesSince(seen.byKey, picture.lines);
  if (changes.length === 0) picture.notes.push('Nothing has changed since the last reading in this mode.');
  return answer({ ...picture, changesOnly: true }, changes, 0, args);
}

function answer(
  picture: Picture & { changesOnly?: boolean },
  lines: readonly Line[],
  from: number,
  args: Parameters<FrameTool>[0],
) {
  const page = pageOfLines(lines, from, numberOf(args, 'characters', 12_000));
  const frames = page.lines.flatMap(({ frameIndex }, line) =>
    frameIndex >= 0 ? [{ line, index: frameIndex }] : [],
  );
  return stepResult({
    title: document.title.slice(0, 200),
    lines: page.lines.map(({ depth, text }) => `${' '.repeat(Math.min(depth, 40))}${text}`),
    frames: picture.changesOnly ? [] : frames,
    hasFrames: lines.some(({ frameIndex }) => frameIndex >= 0),
    reachableFrames: reachableFrames(),
    notes: picture.notes,
    path: picture.path,
    next: page.next,
    left: page.left,
    whole: lines.length,
    milliseconds: picture.milliseconds,
  } satisfies FramePicture);
}

const containers = new Set(
  'dialog alertdialog form table grid treegrid list listbox menu navigation toolbar radiogroup tablist tree region row'.split(
    ' ',
  ),
);

/** The element with what stands around it: up to the nearest thing that holds it together with others. */
function surroundings(reference: string): Outcome<Element> {
  const found = elementOf(reference);
  if (!found.ok) return found;
  let root = found.value;
  for (let steps = 0; steps < 12; steps++) {
    const above = flatParent(root);
    if (!above || above === document.body || above === document.documentElement) break;
    root = above;
    if (steps > 0 && containers.has(roleOf(root))) break;
  }
  return success(root);
}
