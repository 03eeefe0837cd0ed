import { beforeEach, expect, it, vi } from 'vitest';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { toolkitTrial } from '../../utils/panel/toolkit-trial';
import type { ToolkitDraft } from '../../utils/toolkit';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { from, memoryStore } from '../catalogue/documents';

const stub = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../utils/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

const text = `// ==UserTool==
// @name Try
// @version 1
// @match http://localhost/*
// ==/UserTool==
registerTool({
  name: 'go',
  description: 'Goes.',
  parameters: { type: 'object', properties: { n: { type: 'integer', default: 4 } } },
  execute: ({ n }) => n,
});`;
let toolkit: ToolkitDraft;
let ran: string[] = [];

beforeEach(async () => {
  const reading = await readToolkit({ files: [{ path: 'try.tool.js', text }], name: '', sites: [], source: '' });
  if (!reading.toolkit) throw new Error('The sample cannot be read.');
  toolkit = reading.toolkit;
  ran = [];
  stub.browser = {
    runtime: { getURL: () => 'chrome-extension://x/' },
    userScripts: {
      getScripts: async () => [],
      execute: async ({ js }: { js: { code?: string }[] }) => {
        ran.push(js.at(-1)?.code ?? '');
        const result = JSON.stringify({ ok: true, content: [{ type: 'text', text: '4' }] });
        return [{ result: { state: 'settled', result, lines: [{ level: 'log', text: 'hello' }] } }];
      },
    },
  };
});

async function attempt({
  late = false,
  ...change
}: {
  late?: boolean;
  toolName?: string;
  tabId?: number;
  arguments?: object;
  toolkit?: Partial<ToolkitDraft>;
} = {}) {
  const catalogue = createCatalogue({ sessionStore: memoryStore() });
  const announced = async () => catalogue.announce({ documentId: 'd', revision: 1, tools: [] }, from(1, 0));
  if (late) setTimeout(() => void announced(), 100);
  else await announced();
  const request = {
    toolName: 'try.go',
    tabId: 1,
    arguments: {},
    ...change,
    toolkit: { ...toolkit, ...change.toolkit },
  };
  const answer = await toolkitTrial(catalogue, { open() {}, close() {} })['toolkit/try'](
    request as never,
    {} as never,
  );
  return answer.ok ? answer.value : answer.failure.message;
}

it('runs the tool of a toolkit that nobody has installed, with its defaults, and gives what it wrote', async () => {
  expect(await attempt()).toMatchObject({
    result: { ok: true, content: [{ type: 'text', text: '4' }] },
    lines: [{ level: 'log', text: 'hello' }],
  });
  expect(ran[0]).toContain('"arguments":{"n":4}');
});

it('waits for a page that is only just there', async () => {
  expect(await attempt({ late: true })).toMatchObject({ result: { ok: true } });
});

it('runs nothing with wrong arguments, on another site, in a tab that it is not connected to, or of no such name', async () => {
  expect(await attempt({ arguments: { n: 'four' } })).toContain('n');
  expect(await attempt({ toolkit: { matches: ['https://elsewhere.example/*'] } })).toContain(
    'does not name http://localhost',
  );
  expect(await attempt({ tabId: 9 })).toContain('not connected to the page in this tab');
  expect(await attempt({ toolName: 'try.other' })).toContain('there is no tool `try.other`');
  expect(await attempt({ toolkit: { matches: ['bad'] } })).toContain('no match pattern');
  expect(ran).toEqual([]);
});
