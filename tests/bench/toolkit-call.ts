import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { ToolkitDraft } from '../../utils/toolkit';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { launch } from '../e2e/harness';
import { serveFixtureSites } from '../e2e/support/site';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { type Caller, openCaller } from './support/caller';

const rounds = 30;
/**
 * The clock of extension code has steps of 0.1 ms and more: a sample is the mean of this many calls. Each is asked for
 * by itself, ours and the floor's alike: a page that has slept a moment answers later than one in a tight loop.
 */
const callsPerSample = 10;
const meanOf = async (call: () => Promise<number>): Promise<number> => {
  let sum = 0;
  for (let index = 0; index < callsPerSample; index++) sum += await call();
  return sum / callsPerSample;
};

const code = (world: string) => `// ==UserTool==
// @name Echo ${world}
// @version 1
// @match http://localhost/*
// @world ${world}
// ==/UserTool==
registerTool({ name: 'echo', description: 'Gives it back.', execute: (values) => values });`;
const manifest = JSON.stringify({
  manifestVersion: 1,
  name: 'Echo function',
  version: '1',
  matches: ['http://localhost/*'],
  world: 'page',
  tools: [{ tool: { name: 'echo', description: 'Gives it back.' }, importPath: 'page', entrypoint: 'echo' }],
});

/** The ways of a toolkit's call into its page, and the browser's bare means for each. */
const ways = [
  { what: 'code beside the page', path: 'a.tool.js', text: code('isolated'), floor: 'USER_SCRIPT' },
  { what: 'code in the page’s world', path: 'a.tool.js', text: code('page'), floor: 'MAIN' },
  { what: 'a function of the page', path: 'tools.json', text: manifest, floor: 'function' },
] as const;

const benchmark: Benchmark = {
  title: 'A toolkit’s call, in the worker: from the executor to its result',
  floor:
    'the browser’s bare means for the same: `userScripts.execute` of a constant, `scripting.executeScript` of a function.',
  goal: 'at most × 1.25.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(...(await measure(kind)));
    return rows;
  },
};
export default benchmark;

async function measure(kind: BrowserKind): Promise<BenchmarkRow[]> {
  const sites = await serveFixtureSites();
  const harness = await launch({ browser: kind });
  try {
    await harness.driver.allowUserScripts();
    await harness.grant('http://localhost/*');
    const url = `${sites.url}/echo.html`;
    await harness.openPage(url);
    const bare = await openCaller(harness, url, 'icon.svg');
    // What compiles this file names inner functions by a helper that the browser does not have.
    await bare.place.evaluate('globalThis.__name = (named) => named');
    const asker = await harness.driver.openExtensionPage('icon.svg');
    const rows: BenchmarkRow[] = [];
    for (const way of ways) {
      const toolkit = await drafted(way.path, way.text);
      const turns = await takeTurns(
        rounds,
        () => meanOf(() => timeTry({ place: asker, tabId: bare.tabId }, toolkit)),
        () => meanOf(() => timeBare(bare, way.floor)),
      );
      rows.push({ what: `${way.what}, ${kind}`, unit: 'ms', ...turns });
    }
    return rows;
  } finally {
    await harness.close();
    await sites.close();
  }
}

async function drafted(path: string, text: string): Promise<ToolkitDraft> {
  const { toolkit, problems } = await readToolkit({ files: [{ path, text }], name: '', sites: [], source: '' });
  if (!toolkit) throw new Error(JSON.stringify(problems));
  return toolkit;
}

type Scope = { browser?: Api; chrome: Api };
type Answer = { ok: boolean; value?: { milliseconds: number; result: { ok: boolean } } };
type Injection = { target: { tabId: number; frameIds: number[] }; world: string; [more: string]: unknown };
type Api = {
  runtime: { sendMessage(message: unknown): Promise<Answer> };
  userScripts: { execute(injection: Injection): Promise<unknown> };
  scripting: { executeScript(injection: Injection): Promise<unknown> };
};

/** What the worker itself measured around its executor. */
const timeTry = ({ place, tabId }: Caller, toolkit: ToolkitDraft): Promise<number> =>
  place.evaluate(
    async (wanted, tab) => {
      const scope = globalThis as unknown as Scope;
      const [tool] = wanted.tools;
      const request = {
        toolkit: wanted,
        toolName: tool?.definition.name,
        tabId: tab,
        arguments: { text: 'x'.repeat(100) },
      };
      const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({
        patchbay: 'toolkit/try',
        request,
      });
      if (!answer.value?.result.ok) throw new Error(JSON.stringify(answer));
      return answer.value.milliseconds;
    },
    toolkit,
    tabId,
  );

const timeBare = ({ place, tabId }: Caller, floor: (typeof ways)[number]['floor']): Promise<number> =>
  place.evaluate(
    async (tab, kind) => {
      const scope = globalThis as unknown as Scope;
      const api = scope.browser ?? scope.chrome;
      const target = { tabId: tab, frameIds: [0] };
      const text = 'x'.repeat(100);
      const js = [{ code: `(${JSON.stringify(text)})` }];
      const func = (given: string) => given;
      const started = performance.now();
      if (kind === 'function') await api.scripting.executeScript({ target, world: 'MAIN', func, args: [text] });
      else await api.userScripts.execute({ target, world: kind, js, injectImmediately: true });
      return performance.now() - started;
    },
    tabId,
    floor,
  );
