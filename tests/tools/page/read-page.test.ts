import { expect, it } from 'vitest';
import type { FramePicture } from '../../../tools/page/frame/reading/frame-picture';
import { readPage } from '../../../tools/page/read-page';
import { textResult } from '../../../utils/tool';
import type { BundledScene } from '../../../utils/toolkits/bundled';

const picture = (reachableFrames: number): FramePicture => ({
  ...{ title: 'Page', lines: ['main'], frames: [], hasFrames: true, reachableFrames, notes: [], path: [] },
  ...{ next: null, left: { lines: 0, characters: 0 }, whole: 1, milliseconds: 1 },
});

/** Reads a page that tells of so many frames of its own site, with Patchbay in so many. */
async function read(reachable: number, present: number): Promise<string> {
  const frames = Array.from({ length: present + 1 }, (_, frameId) => ({
    ...{ frameId, documentId: `${frameId}`, origin: 'https://a.test', url: 'https://a.test/' },
  }));
  const scene = {
    url: 'https://a.test/',
    frames: async () => frames,
    inFrame: async (frameId: number) => textResult(JSON.stringify(picture(frameId === 0 ? reachable : 0))),
  };
  return JSON.stringify(await readPage({}, scene as unknown as BundledScene));
}

it('says how many frames have only just come', async () => {
  expect(await read(3, 1)).toContain('2 frames have only just come');
  expect(await read(3, 3)).not.toContain('have only just come');
});

it('does not take frames for new that are more than it reads', async () => {
  expect(await read(300, 300)).not.toContain('have only just come');
});
