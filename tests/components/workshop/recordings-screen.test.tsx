// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { undoable } from '../../../components/store/undo';
import { UndoLine } from '../../../components/ui/undo-line';
import { RecordingsScreen } from '../../../components/workshop/recordings-screen';
import { success } from '../../../utils/failure';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

type Kept = { id: string; title: string; recordedAt: number };

let shown: ReturnType<typeof mounted>;
let kept: Kept[];

beforeEach(async () => {
  undoable.value = null;
  kept = [
    { id: 'a', title: 'A pin on Paris', recordedAt: 2 },
    { id: 'b', title: 'Two \u202emarkers', recordedAt: 1 },
  ];
  new FakeWorker(sampleState(), {
    'recording/list': () => success({ recordings: kept }),
    'recording/export': ({ recordingId }) =>
      success({ fileName: 'x.json', text: JSON.stringify(kept.find(({ id }) => id === recordingId)) }),
    'recording/delete': ({ recordingId }) => {
      kept = kept.filter(({ id }) => id !== recordingId);
      return success({});
    },
    'recording/import': ({ text }) => {
      kept = [...kept, { ...(JSON.parse(text) as Kept), id: 'anew' }];
      return success({ recordingId: 'anew' });
    },
  }).install();
  shown = mounted(<UndoLine />);
});
afterEach(() => shown.unmount());

const open = async () => {
  const screen = mounted(<RecordingsScreen />);
  await vi.waitFor(() => screen.find('.recording'));
  const titles = () => [...screen.root.querySelectorAll('.recording-name')].map(({ textContent }) => textContent);
  return { ...screen, titles };
};

it('brings a deleted recording back, even where its screen was opened anew meanwhile', async () => {
  const first = await open();
  first.button('Delete A pin on Paris').click();
  await vi.waitFor(() => expect(first.titles()).toHaveLength(1));
  first.unmount();
  const second = await open();
  shown.button('Undo').click();
  await vi.waitFor(() => expect(second.titles()).toHaveLength(2));
  expect(second.titles()[1]).toContain('A pin on Paris');
  second.unmount();
});

it('shows the title of a file from elsewhere as it is, also in the line that offers the way back', async () => {
  const screen = await open();
  screen.root.querySelectorAll<HTMLElement>('[aria-label^="Delete"]')[1]?.click();
  await vi.waitFor(() => shown.find('.line'));
  await drawn();
  expect(shown.find('.line').textContent).not.toContain('\u202e');
  screen.unmount();
});
