import { describe, expect, it } from 'vitest';
import type { FramePicture } from '../../../tools/page/frame/reading/frame-picture';
import { type FramePart, stitch } from '../../../tools/page/stitch';

const part = (
  frameId: number,
  path: number[] | null,
  lines: string[],
  more: Partial<FramePicture> = {},
): FramePart => ({
  frameId,
  url: `https://frame${frameId}.example/`,
  why: '',
  picture: {
    title: '',
    lines,
    frames: lines.flatMap((text, line) => (text.includes('frame') ? [{ line, index: Number(text.at(-1)) }] : [])),
    hasFrames: true,
    reachableFrames: 0,
    notes: [],
    path,
    next: null,
    left: { lines: 0, characters: 0 },
    whole: lines.length,
    milliseconds: 1,
    ...more,
  },
});

describe('the picture of a page with frames', () => {
  it('has each frame under the element that shows it, however they came in', () => {
    const top = part(0, [], ['main', ' frame kd1 0', ' frame kd2 1', 'footer']);
    const others = [part(9, [0, 0], ['inner']), part(5, [1], ['second']), part(7, [0], ['first', 'frame kd3 0'])];
    expect(stitch(top, others).text).toBe(
      ['main', ' frame kd1 0', '  first', '  frame kd3 0', '   inner', ' frame kd2 1', '  second', 'footer'].join(
        '\n',
      ),
    );
    expect(stitch(top, others).notes).toEqual([]);
  });

  it('names frames that were not read, are not placed, or were cut', () => {
    const top = part(0, [], ['frame kd1 0', 'frame kd2 1', 'frame kd3 2']);
    const late: FramePart = { frameId: 4, url: '', picture: null, why: 'it was not read in time' };
    const cut = part(6, [1], ['a'], { next: 1, left: { lines: 3, characters: 70 }, whole: 4 });
    const { text, notes } = stitch(top, [late, cut, part(8, null, ['in a shadow tree'])]);
    expect(text).toContain('frame kd1 0 (not readable: Patchbay is not in this frame)');
    expect(notes.join('\n')).toContain(
      '3 of 4 lines (70 characters) were left out in frame f6; go on with from: "f6:1".',
    );
    expect(notes.join('\n')).toContain('Frame f8 (frame8.example)');
    expect(notes.join('\n')).toContain('1 frames could not be read: it was not read in time.');
  });
});
