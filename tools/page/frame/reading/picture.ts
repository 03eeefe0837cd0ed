import { chooseItems, type Mode } from './choose-items';
import { pathOfThisFrame } from './frame-index';
import type { Item } from './item';
import { Joiner, type Line } from './lines';
import { inSlices, nextTask } from './slices';
import { Walk } from './walk';

/** What was seen of one document at one moment. */
export type Picture = {
  lines: Line[];
  /** Sentences about what the picture does not show. */
  notes: string[];
  path: number[] | null;
  milliseconds: number;
};

export type PictureOptions = {
  root: Element;
  mode: Mode;
  /** Before every reference: the frame that it is in, such as `f3`; empty for the top one. */
  prefix: string;
  /** For reading the page, not counting what the page itself does meanwhile. */
  milliseconds: number;
};

export async function takePicture(options: PictureOptions, signal: AbortSignal): Promise<Picture> {
  const { root, mode, prefix, milliseconds } = options;
  const began = performance.now();
  const isWhole = root === document.documentElement;
  const walk = new Walk(isWhole ? (document.body ?? root) : root, isWhole);
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const ended = await inSlices(() => walk.step(), milliseconds, signal);
  observer.disconnect();
  const notes: string[] = [];
  if (walk.behindModal)
    notes.push('A modal dialog is open: the page behind it cannot be reached until it is closed.');
  if (ended === 'out-of-time') notes.push(outOfTime(walk.looked, milliseconds));
  if (changed) notes.push('The page changed while it was being read; a part of this may be out of date already.');
  // Each stage in a task of its own: together they would be a long one.
  await nextTask();
  const chosen = chooseItems(walk.items, mode);
  await nextTask();
  const { lines, left } = await linesInSlices(chosen, mode, prefix, signal);
  if (left > 0) notes.push(`${left} more things were seen, and there was no time to write them down.`);
  return {
    lines,
    notes,
    path: pathOfThisFrame(),
    milliseconds: Math.round(performance.now() - began),
  };
}

/** Writing a hundred thousand lines is work too. */
async function linesInSlices(items: readonly Item[], mode: Mode, prefix: string, signal: AbortSignal) {
  const joiner = new Joiner(mode, prefix);
  let next = 0;
  const step = () => {
    const item = items[next];
    if (!item) return false;
    joiner.add(item);
    next++;
    return true;
  };
  await inSlices(step, mostForLines, signal);
  await nextTask();
  return { lines: joiner.lines, left: items.length - next };
}

/** Milliseconds. */
const mostForLines = 500;

const outOfTime = (looked: number, milliseconds: number): string =>
  `Reading stopped after ${milliseconds} ms and ${looked} nodes of a very large page: what comes below is not listed. Read around a reference, or use find.`;
