import { join } from 'node:path';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { timeStart } from './support/time-start';

const rounds = 30;

/** From a dead worker to the answer of its first message. */
const workerStart: Benchmark = {
  title: 'A dead worker to its first answered message',
  floor: 'the same in an extension whose worker is one listener.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(...(await measure(kind)));
    return rows;
  },
};
export default workerStart;

const cases = [
  { what: 'answered at the gate', message: { patchbay: 'no/such-message', request: {} } },
  {
    what: 'answered from the database',
    message: { patchbay: 'run/stop', request: { threadId: 'no-such-thread' } },
  },
];

async function measure(kind: BrowserKind): Promise<BenchmarkRow[]> {
  const ours = await launch({ browser: kind });
  const floor = await launch({ browser: kind, extensionFolder: join(import.meta.dirname, 'floor') });
  try {
    // Not the panel: it would wake the worker by itself.
    const ourPage = await ours.driver.openExtensionPage('icon.svg');
    const floorPage = await floor.driver.openExtensionPage('blank.html');
    const rows: BenchmarkRow[] = [];
    for (const { what, message } of cases) {
      const turns = await takeTurns(
        rounds,
        () => timeStart(ours, ourPage, message),
        () => timeStart(floor, floorPage, message),
      );
      rows.push({ what: `${what}, ${kind}`, unit: 'ms', ...turns });
    }
    return rows;
  } finally {
    await ours.close();
    await floor.close();
  }
}
