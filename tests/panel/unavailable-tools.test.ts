import { expect, it } from 'vitest';
import { unavailableTools } from '../../utils/panel/unavailable-tools';
import type { ToolRow } from '../../utils/panel-state';
import type { Thread } from '../../utils/thread';
import type { Toolkit } from '../../utils/toolkit';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import type { CodeSwitch } from '../../utils/user-scripts';
import { documentWith, toolNamed } from '../catalogue/documents';
import { installed } from '../toolkits/shelf';

const withCode = (): Toolkit => {
  const record = installed();
  const tools = record.tools.map((tool) => ({ ...tool, file: 'a.js', world: 'isolated' as const }));
  return { ...record, tools };
};
const documents = [
  documentWith([{ ...toolNamed('acme_shop.add_to_basket'), source: 'toolkit' as const }, toolNamed('own')]),
];
const key = 'toolkit|http://localhost:3000|acme_shop.add_to_basket';
const thread = { switches: { [key]: true, other: true } } as unknown as Thread;
const rows = [
  { switchKey: key, unavailable: '' },
  { switchKey: 'other', unavailable: '' },
] as ToolRow[];

async function look(state: CodeSwitch, toolkit = withCode()) {
  const shelf = createToolkitShelf();
  shelf.replace([toolkit]);
  let asked = 0;
  const found = await unavailableTools(shelf, async () => {
    asked += 1;
    return state;
  })(documents);
  return { switches: found.withoutThem(thread).switches, rows: found.withReasons(rows), asked };
}

it('leaves code out of what a model is offered while the browser lets none run, and says why in the list', async () => {
  (globalThis as { chrome?: unknown }).chrome = { runtime: { getURL: () => 'chrome-extension://x/' } };
  const { switches, rows: shown } = await look('off');
  expect(switches).toEqual({ [key]: false, other: true });
  expect(shown.map(({ unavailable }) => unavailable.includes('"Allow User Scripts"'))).toEqual([true, false]);
});

it('changes nothing once it is on, and asks nobody where no toolkit has code', async () => {
  expect(await look('on')).toMatchObject({ switches: thread.switches, rows, asked: 1 });
  expect(await look('off', installed())).toMatchObject({ switches: thread.switches, rows, asked: 0 });
});
