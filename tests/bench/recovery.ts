import { join } from 'node:path';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import { messageFor } from '../prove/support/scenarios';
import { openStage, type Stage } from '../prove/support/stage';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { timeStart } from './support/time-start';

const rounds = 15;
const bareMessage = { patchbay: 'any', request: {} };

/** The worker is killed in the middle of a streamed answer. */
const recovery: Benchmark = {
  title: 'After the worker was killed in mid stream',
  floor: 'a killed worker of one listener to its first answer.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(...(await measure(kind)));
    return rows;
  },
};
export default recovery;

async function measure(kind: BrowserKind): Promise<BenchmarkRow[]> {
  const stage = await openStage(kind);
  const floor = await launch({ browser: kind, extensionFolder: join(import.meta.dirname, 'floor') });
  const samples = { asked: [] as number[], pictures: [] as number[], floor: [] as number[] };
  let askedAt = 0;
  try {
    const floorPage = await floor.driver.openExtensionPage('blank.html');
    stage.control.passings.begin(({ point }) => {
      if (point === 'model:asked') askedAt = performance.now();
      return 'go';
    });
    await stage.person.say(messageFor('slow', '600s'));
    await eventually('the stream to begin', () => stage.control.passings.counts().has('model:piece'));
    for (let round = -2; round < rounds; round += 1) {
      const { asked, picture } = await killOnce(stage, () => askedAt);
      const bare = await timeStart(floor, floorPage, bareMessage);
      if (round < 0) continue;
      samples.asked.push(asked);
      samples.pictures.push(picture);
      samples.floor.push(bare);
    }
    await stage.person.press('Stop');
  } finally {
    await floor.close();
    await stage.close();
  }
  const floorSummary = summaryOf(samples.floor);
  const row = (what: string, own: number[]): BenchmarkRow => ({
    what: `${what}, ${kind}`,
    unit: 'ms',
    ours: summaryOf(own),
    floor: floorSummary,
  });
  return [
    row('until the run has asked its model again', samples.asked),
    row('until the panel shows its picture again', samples.pictures),
  ];
}

async function killOnce({ kill, person }: Stage, askedAt: () => number) {
  const killedAt = performance.now();
  await kill();
  await eventually('the request to be made again', () => askedAt() > killedAt);
  const [picture] = await eventually('the panel to be back', async () => {
    const times = await person.recoveries();
    return times.length > 0 ? times : null;
  });
  return { asked: askedAt() - killedAt, picture: picture ?? Number.NaN };
}
