// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { offeredCount, state } from '../../../components/store/panel';
import { showThread, toolsOpen } from '../../../components/store/view';
import { toolGroups } from '../../../components/tools/tool-groups';
import { ToolsButton } from '../../../components/tools/tools-button';
import { ToolsPanel } from '../../../components/tools/tools-panel';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState, sampleTool } from '../samples';

const elsewhere = [{ number: 2, tabId: 9, title: 'Other', inFront: false }];
const tools = [
  sampleTool('drop_pin'),
  sampleTool('add_note', { on: false }),
  sampleTool('get_weather', { tabs: elsewhere, unavailable: 'Its tab sleeps.' }),
  sampleTool('read_page', { source: 'bundled', tabs: [] }),
];

let shown: ReturnType<typeof mounted> | undefined;
afterEach(() => shown?.unmount());

function show() {
  showThread('thread-1');
  const worker = new FakeWorker(sampleState({ tools })).install();
  state.value = worker.state;
  shown = mounted(
    <div>
      <ToolsPanel />
      <ToolsButton />
    </div>,
  );
  return { worker, shown };
}

describe('toolGroups', () => {
  it('sorts by where a tool is, and leaves out empty groups', () => {
    const groups = toolGroups(tools, '').map(({ name, rows }) => [name, rows.map((row) => row.name)]);
    expect(groups).toEqual([
      ['This tab', ['drop_pin', 'add_note']],
      ['Other tabs', ['get_weather']],
      ['Bundled', ['read_page']],
    ]);
  });

  it('finds tools that hold every word', () => {
    expect(toolGroups(tools, 'PIN map drop').flatMap(({ rows }) => rows.map((row) => row.name))).toEqual([
      'drop_pin',
    ]);
    expect(toolGroups(tools, 'nothing like it')).toEqual([]);
  });
});

it('counts what the model really gets, in the name of the button', () => {
  const { shown } = show();
  expect(offeredCount.value).toBe(2);
  expect(shown.button('Tools, 2 on').getAttribute('aria-expanded')).toBe('false');
});

it('has a switch for each tool, named by the tool, that asks the worker', async () => {
  const { worker, shown } = show();
  const row = shown.button('add_note');
  expect(row.getAttribute('role')).toBe('switch');
  expect(row.getAttribute('aria-checked')).toBe('false');
  row.click();
  await drawn();
  expect(worker.asked).toEqual([
    { name: 'tool/switch', request: { threadId: 'thread-1', switchKeys: [tools[1]?.switchKey], on: true } },
  ]);
});

it('switches a whole group', async () => {
  const { worker, shown } = show();
  shown.button('Turn all on: This tab').click();
  await drawn();
  expect(worker.asked[0]?.request).toMatchObject({
    switchKeys: [tools[0]?.switchKey, tools[1]?.switchKey],
    on: true,
  });
});

it('closes on Escape and gives the focus back to its button', () => {
  const { shown } = show();
  toolsOpen.value = true;
  shown.find('#tools-panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(toolsOpen.value).toBe(false);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Tools, 2 on');
});
