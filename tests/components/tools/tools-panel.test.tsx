// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { attachmentsFor } from '../../../components/store/attachments';
import { offeredCount, state } from '../../../components/store/panel';
import { showThread, toolsOpen } from '../../../components/store/view';
import { toolGroups } from '../../../components/tools/tool-groups';
import { ToolsButton } from '../../../components/tools/tools-button';
import { ToolsPanel } from '../../../components/tools/tools-panel';
import { success } from '../../../utils/failure';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState, sampleTool } from '../samples';

const elsewhere = [{ number: 2, tabId: 9, title: 'Other', inFront: false }];
const tools = [
  sampleTool('drop_pin'),
  sampleTool('add_note', { on: false }),
  sampleTool('get_weather', { tabs: elsewhere, unavailable: 'Its tab sleeps.' }),
  sampleTool('read_page', { source: 'bundled', tabs: [], ruleOrigin: '' }),
  sampleTool('storage.getCookie', { source: 'bundled', on: false }),
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
      ['toolsThisTab', ['drop_pin', 'add_note']],
      ['toolsOtherTabs', ['get_weather']],
      ['toolsToolkits', ['storage.getCookie']],
      ['toolsBrowser', ['read_page']],
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

describe('what a person says of a tool', () => {
  const choose = async (label: string, value: string) => {
    shown?.button('More about drop_pin').click();
    await drawn();
    const select = shown?.find(`select[aria-label="${label}"]`) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  };

  it('is told to the worker: when it asks', async () => {
    const { worker } = show();
    await choose('When it is called: drop_pin', 'site');
    expect(worker.asked).toEqual([
      {
        name: 'tool/rule',
        request: {
          threadId: 'thread-1',
          toolKey: tools[0]?.key,
          switchKey: tools[0]?.switchKey,
          origin: 'http://localhost:4000',
          rule: 'site',
        },
      },
    ]);
  });

  it('is told to the worker: what its switch stands at on the site', async () => {
    const { worker } = show();
    await choose('New threads on localhost:4000: drop_pin', 'off');
    expect(worker.asked[0]).toMatchObject({
      name: 'tool/site-default',
      request: { origin: 'http://localhost:4000', switchKeys: [tools[0]?.switchKey], on: false },
    });
  });

  it('has no lasting yes where each call is asked about', async () => {
    state.value = sampleState({ tools: [sampleTool('pay', { mayLast: false })] });
    shown = mounted(<ToolsPanel />);
    shown.button('More about pay').click();
    await drawn();
    const options = [...document.querySelectorAll('select[aria-label="When it is called: pay"] option')];
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['ask', 'never']);
  });

  it('locks what no model may have', () => {
    state.value = sampleState({ tools: [sampleTool('pay', { on: false, rule: 'never' })] });
    shown = mounted(<ToolsPanel />);
    expect(shown.find('[aria-label="pay: You said that no model may have it"]')).toBeTruthy();
    expect(document.querySelector('[role="switch"]')).toBeNull();
  });
});

describe('run now', () => {
  it('runs with the values of a form, shows the answer, and gives it to the model', async () => {
    const { worker } = show();
    worker.answers['tool/run'] = () =>
      success({ result: { ok: true, content: [{ type: 'text', text: '{"pin":1}' }] }, milliseconds: 12 });
    shown?.button('More about drop_pin').click();
    await drawn();
    shown?.button('Run drop_pin now').click();
    await drawn();
    shown?.button('Run drop_pin now').click();
    await drawn();
    await drawn();
    expect(worker.asked.at(-1)).toMatchObject({ name: 'tool/run', request: { toolKey: tools[0]?.key, tabId: 7 } });
    expect(document.body.textContent).toContain('Done in 12 ms');
    shown?.find('.run-answer > .button').click();
    expect(attachmentsFor('thread-1')).toEqual([{ kind: 'text', name: 'drop_pin.txt', text: '{"pin":1}' }]);
  });
});

it('offers no run of the finder by itself: it looks among what a thread’s list left out', async () => {
  state.value = sampleState({ tools: [sampleTool('find.find_tools', { source: 'bundled', tabs: [] })] });
  shown = mounted(<ToolsPanel />);
  shown.button('More about find.find_tools').click();
  await drawn();
  expect(shown.root.querySelector('select')).not.toBeNull();
  expect(shown.root.textContent).not.toContain('Run now');
});

it('closes on Escape and gives the focus back to its button', () => {
  const { shown } = show();
  toolsOpen.value = true;
  shown.find('#tools-panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(toolsOpen.value).toBe(false);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Tools, 2 on');
});
