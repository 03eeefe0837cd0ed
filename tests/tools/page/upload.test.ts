import { expect, it, vi } from 'vitest';
import { upload } from '../../../tools/page/upload';
import { textResult } from '../../../utils/tool';
import type { BundledScene, GivenFile } from '../../../utils/toolkits/bundled';

const given: GivenFile[] = [
  { name: 'list.csv', type: 'text/plain', text: 'new' },
  { name: 'cat.png', type: 'image/png', base64: 'aGk=' },
  { name: 'list.csv', type: 'text/plain', text: 'old' },
];
function stage() {
  const act = vi.fn(async () => textResult('Gave it.'));
  const givenFiles = vi.fn(async () => given);
  return { act, givenFiles, scene: { act, givenFiles } as unknown as BundledScene };
}

it('gives the file that the person attached, the newest of its name', async () => {
  const { act, scene } = stage();
  const files = [
    { name: 'list.csv', type: 'text/plain', attached: true },
    { name: 'cat.png', attached: true },
  ];
  await upload.run({ ref: 'kd3', files }, scene);
  expect(act.mock.calls).toEqual([[0, 'page.upload', { ref: 'kd3', files: [given[0], given[1]] }]]);
});

it('leaves alone what stands in the call', async () => {
  const { act, givenFiles, scene } = stage();
  const args = { ref: 'kd3', files: [{ name: 'a.txt', text: 'words' }] };
  await upload.run(args, scene);
  expect(act.mock.calls).toEqual([[0, 'page.upload', args]]);
  expect(givenFiles).not.toHaveBeenCalled();
});

it('does nothing where the person attached no such file, and says which there are', async () => {
  const { act, scene } = stage();
  const answer = await upload.run({ ref: 'kd3', files: [{ name: 'passwords.txt', attached: true }] }, scene);
  expect(answer).toMatchObject({
    failure: { code: 'not-found', message: expect.stringContaining('"list.csv", "cat.png".') },
  });
  expect(act).not.toHaveBeenCalled();
});
