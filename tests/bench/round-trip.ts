import { join } from 'node:path';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import { serveFixtureSites } from '../e2e/support/site';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { documentIdOf, openCaller, timeCalls } from './support/caller';

const rounds = 200;
/** The clock of extension code has steps of 0.1 ms: a sample is the mean of this many calls, one after the other. */
const callsPerSample = 10;

/** From the worker into a function of the page and back with its result. */
const roundTrip: Benchmark = {
  title: 'Worker → page function → worker',
  floor: 'a bare tabs.sendMessage and one hop into the page’s own world, in an extension that does nothing else.',
  goal: 'at most × 1.25.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(await measure(kind));
    rows.push(await measure('chromium', ['WebMCP']));
    return rows;
  },
};
export default roundTrip;

/** @param features With `WebMCP` the tool is registered with Chromium's own API instead of our provider. */
async function measure(kind: BrowserKind, features: string[] = []): Promise<BenchmarkRow> {
  const sites = await serveFixtureSites();
  const ours = await launch({ browser: kind, features });
  const floor = await launch({ browser: kind, extensionFolder: join(import.meta.dirname, 'floor') });
  try {
    await ours.grant('http://localhost/*');
    const url = `${sites.url}/echo.html`;
    await ours.openPage(url);
    await floor.openPage(url);
    const ourCaller = await openCaller(ours, url, 'icon.svg');
    const floorCaller = await openCaller(floor, url, 'blank.html');
    const documentId = await eventually('the document to answer', () => documentIdOf(ourCaller));
    const text = 'x'.repeat(100);
    const call = { documentId, tool: 'echo', source: 'page', arguments: { text } };
    const { ours: our, floor: bare } = await takeTurns(
      rounds,
      () => timeCalls(ourCaller, callsPerSample, { patchbay: 'call/run', request: call }),
      () => timeCalls(floorCaller, callsPerSample, { text }),
    );
    const what = `a call of 100 bytes, ${kind}${features.length > 0 ? ', its own WebMCP' : ''}`;
    return { what, unit: 'ms', ours: our, floor: bare };
  } finally {
    await ours.close();
    await floor.close();
    await sites.close();
  }
}
