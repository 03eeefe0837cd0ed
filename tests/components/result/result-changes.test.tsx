// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CallCard } from '../../../components/chat/call-card';
import { earlierResult } from '../../../components/result/earlier-result';
import { state } from '../../../components/store/panel';
import { lineChanges, signedLines } from '../../../components/ui/line-changes';
import type { Call } from '../../../utils/thread';
import { textResult } from '../../../utils/tool';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleCall, sampleState } from '../samples';

const reading = (text: string, changes: Partial<Call> = {}) =>
  sampleCall({ toolName: 'read_page', arguments: {}, result: textResult(text), ...changes });

it('compares a result with the one before it of the same tool, tab and arguments', () => {
  const first = reading('one');
  const elsewhere = reading('other tab', { tab: { number: 2, title: 'Other', url: 'http://localhost/' } });
  const otherwise = reading('other arguments', { arguments: { mode: 'outline' } });
  const failedOnce = reading('', { result: { ok: false, failure: { code: 'tool-threw', message: 'No.' } } });
  const second = reading('two');
  const items = [first, elsewhere, otherwise, failedOnce, second];
  expect(earlierResult(second, items)).toBe('one');
  expect(earlierResult(first, items)).toBeNull();
  expect(earlierResult(reading('one'), [first])).toBeNull();
  const same = reading('two');
  expect(earlierResult(same, [...items, same])).toBeNull();
});

it('tells added and removed lines apart, and leaves out what is far from any change', () => {
  const far = Array.from({ length: 12 }, (_, index) => `same ${index}`).join('\n');
  const lines = lineChanges(`${far}\nold\n`, `${far}\nnew\n`) ?? [];
  expect(lines[0]).toEqual({ kind: 'left-out', count: 9 });
  expect(lines.slice(-2)).toEqual([
    { kind: 'removed', sign: '−', text: 'old' },
    { kind: 'added', sign: '+', text: 'new' },
  ]);
});

it('gives up on texts that have nothing in common', () => {
  const text = (word: string) => Array.from({ length: 9000 }, (_, index) => `${word} ${index}`).join('\n');
  expect(lineChanges(text('a'), text('b'))).toBeNull();
});

it('reads lines that say themselves what became of them', () => {
  expect(signedLines('in form\n + button kd1 Save\n- text\n~ link').map(({ kind }) => kind)).toEqual([
    'same',
    'added',
    'removed',
    'added',
  ]);
});

it('takes the answer of a page for a list of changes only where it is the reading of a page that gave it', async () => {
  const opened = async (call: Call) => {
    const shown = mounted(<CallCard call={call} />);
    const fold = [...shown.root.querySelectorAll('details')].at(-1) as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    return shown;
  };
  const changes = { arguments: { changes: true }, result: textResult('+ button kd2 Pay') };
  const read = await opened(sampleCall({ ...changes, toolKey: 'bundled||page.read_page|abc' }));
  await expect.poll(() => read.root.querySelectorAll('.changed-line.added').length).toBe(1);
  read.unmount();
  const other = await opened(sampleCall(changes));
  await expect.poll(() => other.root.querySelector('.result')?.textContent).toContain('+ button kd2 Pay');
  await drawn();
  expect(other.root.querySelector('.changed-lines')).toBeNull();
  other.unmount();
});

it('shows on the card what changed on a page since it was read before', async () => {
  const items = [reading('h1 Cart\nlink kd1 Home'), reading('h1 Cart\nlink kd1 Home\nbutton kd2 Pay')];
  const worker = new FakeWorker(sampleState({ items })).install();
  state.value = worker.state;
  const shown = mounted(<CallCard call={items[1] as Call} />);
  const fold = [...shown.root.querySelectorAll('details')].at(-1) as HTMLDetailsElement;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await drawn();
  shown.button('What changed').click();
  await expect.poll(() => shown.root.querySelectorAll('.changed-line.added').length).toBe(1);
  expect(shown.find('.changed-line.added').textContent).toBe('+ button kd2 Pay\n');
  shown.button('Result').click();
  await drawn();
  expect(shown.root.querySelector('.changed-lines')).toBeNull();
  shown.unmount();
});
