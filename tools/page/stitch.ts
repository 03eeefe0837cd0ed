import type { FramePicture } from './frame/reading/frame-picture';

/** The picture of one frame; null where it gave none in time. */
export type FramePart = { frameId: number; url: string; picture: FramePicture | null; why: string };

type Placed = { part: FramePart; indent: string };

/**
 * The text of a page whose frames were each read by their own content script: every frame stands under the line of the
 * element that shows it; what could not be placed stands at the end, what could not be read is named.
 */
export function stitch(top: FramePart, others: readonly FramePart[]): { text: string; notes: string[] } {
  const unplaced = new Set(others);
  const lines: string[] = [];
  const notes = [...(top.picture?.notes ?? [])];
  const open: { placed: Placed; line: number }[] = [{ placed: { part: top, indent: '' }, line: 0 }];
  while (open.length > 0) {
    const current = open.at(-1);
    const picture = current?.placed.part.picture;
    const text = picture?.lines[current?.line ?? 0];
    if (!current || !picture || text === undefined) {
      open.pop();
      continue;
    }
    const { part, indent } = current.placed;
    lines.push(`${indent}${text}`);
    const frame = picture.frames.find(({ line }) => line === current.line);
    current.line++;
    if (!frame) continue;
    const inner = innerOf(part, frame.index, unplaced);
    if (inner) unplaced.delete(inner);
    if (inner?.picture) {
      notes.push(...notesOf(inner));
      open.push({ placed: { part: inner, indent: `${indent}${/^ */.exec(text)?.[0] ?? ''} ` }, line: 0 });
    } else lines[lines.length - 1] += inner ? ` (${inner.why})` : ' (not readable: Patchbay is not in this frame)';
  }
  notes.push(...restNotes(unplaced));
  return { text: lines.join('\n'), notes };
}

const innerOf = (outer: FramePart, index: number, parts: ReadonlySet<FramePart>): FramePart | undefined => {
  const path = outer.picture?.path;
  if (!path) return undefined;
  const wanted = [...path, index].join();
  for (const part of parts) if (part.picture?.path?.join() === wanted) return part;
  return undefined;
};

function notesOf({ frameId, picture }: FramePart): string[] {
  const notes = (picture?.notes ?? []).map((note) => `In frame f${frameId}: ${note}`);
  if (!picture || picture.next === null) return notes;
  return [...notes, leftOut(picture, `f${frameId}:`)];
}

/** @param frame before the number that the reading goes on from, such as `f3:`; empty for the top frame. */
export const leftOut = ({ left, next, whole }: FramePicture, frame = ''): string =>
  `${left.lines} of ${whole} lines (${left.characters} characters) were left out${frame ? ` in frame ${frame.slice(0, -1)}` : ''}; go on with from: "${frame}${next}".`;

function restNotes(parts: ReadonlySet<FramePart>): string[] {
  const seen = [...parts].filter(({ picture }) => picture && picture.lines.length > 0);
  const failed = [...parts].filter(({ picture }) => !picture);
  const notes = [...seen]
    .slice(0, 5)
    .map(
      ({ frameId, url }) =>
        `Frame f${frameId} (${hostOf(url)}) is not shown on the part of the page above, or stands in a shadow tree; read it by from: "f${frameId}:0".`,
    );
  if (seen.length > 5) notes.push(`${seen.length - 5} more frames are not shown above.`);
  if (failed.length > 0) notes.push(`${failed.length} frames could not be read: ${failed[0]?.why ?? ''}.`);
  return notes;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host || url.slice(0, 40);
  } catch {
    return url.slice(0, 40);
  }
}
