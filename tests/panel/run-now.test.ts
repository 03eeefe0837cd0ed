import { expect, it } from 'vitest';
import { createRunNow } from '../../utils/panel/run-now';
import { toolNamed } from '../catalogue/documents';
import { createStage, settled, wordsOf } from '../routing/stage';

const schema = { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] };

async function open() {
  const stage = createStage();
  await stage.open(1, 'a', [toolNamed('count', { inputSchema: schema })]);
  await stage.open(2, 'b', [toolNamed('count', { inputSchema: schema })]);
  const toolKey = stage.offer()[0]?.key ?? '';
  const runNow = createRunNow(
    stage.catalogue,
    stage.router,
    () => () => {},
    () => 5,
  );
  const run = (values: Record<string, unknown>, callId = 'c', key = toolKey) =>
    runNow.run({ callId, toolKey: key, tabId: 2, arguments: values, threadId: null, frontTabId: 2 });
  return { stage, run, runNow };
}

it('runs a tool in the tab that was chosen, and once for each call', async () => {
  const { stage, run } = await open();
  const [first, again] = [run({ n: 1 }), run({ n: 1 })];
  await settled();
  expect(stage.started.map(({ address, arguments: values }) => [address.documentId, values])).toEqual([
    ['b', { n: 1 }],
  ]);
  stage.started[0]?.answer('one');
  const told = await first;
  expect(told.ok && wordsOf(told.value.result)).toBe('one');
  expect(await again).toEqual(told);
});

it('tells what does not fit, what has gone, and stops when it is told to', async () => {
  const { stage, run, runNow } = await open();
  const wrong = await run({ n: 'x' }, 'w');
  expect(wrong.ok && wordsOf(wrong.value.result)).toMatch(/^invalid-arguments: .*\/n/s);
  expect(await run({ n: 1 }, 'g', 'page|x|count|other')).toMatchObject({
    ok: false,
    failure: { code: 'tool-gone' },
  });
  const running = run({ n: 1 }, 's');
  await settled();
  runNow.stop('s');
  const stopped = await running;
  expect(stopped.ok && wordsOf(stopped.value.result)).toMatch(/^cancelled/);
  expect(stage.cancelled).toEqual(['s']);
});
