import type { Page } from 'puppeteer-core';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Toolkit } from '../../utils/toolkit';
import { fingerprintOf } from '../../utils/toolkits/fingerprint';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { launch } from '../e2e/harness';
import { serveFixtureSites } from '../e2e/support/site';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { timeLoad } from './support/time-load';

const toolkits = 200;
const toolsEach = 10;
const loads = 60;

/** What two hundred installed toolkits cost a tab. */
const benchmark: Benchmark = {
  title: `${toolkits} installed toolkits with ${toolkits * toolsEach} tools`,
  floor: 'the same with no toolkit installed.',
  goal: 'nothing measurable on page load, under 10 ms to match a tab.',
  async run() {
    const some = await Promise.all(Array.from({ length: toolkits }, (_, index) => sample(index)));
    const rows = [
      await matching('to match a tab that every fourth toolkit names', some, 'https://site-1.example/list'),
    ];
    rows.push(await matching('to match a tab that none names', some, 'https://elsewhere.example/'));
    for (const kind of browserKinds) rows.push(await loading(kind, some));
    return rows;
  },
};
export default benchmark;

async function sample(index: number): Promise<Toolkit> {
  const tools = Array.from(
    { length: toolsEach },
    (_, place) =>
      `registerTool({ name: 'tool_${place}', description: 'Does thing ${place}.', execute: () => ${place} });`,
  );
  const header = `// ==UserTool==\n// @name Kit ${index}\n// @version 1\n// @match https://site-${index % 4}.example/*\n// @match http://never-${index}.localhost/*\n// @exclude https://*/admin/*\n// ==/UserTool==`;
  const files = [{ path: 'kit.tool.js', text: [header, ...tools].join('\n') }];
  const { toolkit, problems } = await readToolkit({ files, name: '', sites: [], source: '' });
  if (!toolkit) throw new Error(JSON.stringify(problems));
  return { ...toolkit, fingerprint: fingerprintOf(toolkit), installedAt: 1, removedAt: null, tracked: false };
}

async function matching(what: string, some: readonly Toolkit[], url: string): Promise<BenchmarkRow> {
  const full = createToolkitShelf();
  full.replace(some);
  const empty = createToolkitShelf();
  empty.replace([]);
  const time = (shelf: typeof full) => async () => {
    const started = performance.now();
    shelf.toolsFor({ url, frameId: 0 });
    return performance.now() - started;
  };
  return { what, unit: 'ms', ...(await takeTurns(200, time(full), time(empty))), difference: true };
}

async function loading(kind: BrowserKind, some: readonly Toolkit[]): Promise<BenchmarkRow> {
  const sites = await serveFixtureSites();
  const full = await launch({ browser: kind });
  const empty = await launch({ browser: kind });
  try {
    await full.grant('http://localhost/*');
    await empty.grant('http://localhost/*');
    const asker = await full.driver.openExtensionPage('icon.svg');
    for (const toolkit of some) await installed(asker, toolkit);
    const [ours, floor] = [await full.browser.newPage(), await empty.browser.newPage()];
    const url = `${sites.url}/shop.html`;
    const turns = await takeTurns(
      loads,
      () => timeLoad(ours, url),
      () => timeLoad(floor, url),
    );
    return { what: `load of a page, ${kind}`, unit: 'ms', ...turns, difference: true };
  } finally {
    await full.close();
    await empty.close();
    await sites.close();
  }
}

type Runtime = { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

async function installed(asker: Page, record: Toolkit): Promise<void> {
  const { fingerprint, installedAt: _at, removedAt: _removed, tracked, ...toolkit } = record;
  const answer = await asker.evaluate(
    (request) => {
      const scope = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
      return (scope.browser ?? scope.chrome).runtime.sendMessage({ patchbay: 'toolkit/install', request });
    },
    { toolkit, fingerprint, tracked, replaces: null },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}
