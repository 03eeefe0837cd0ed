import type { Proof } from '../../scripts/proofs';
import { randomFrom } from './streams/random';
import { buildWithFaults } from './support/fault-build';
import { journalPoints, otherPoints, type Point } from './support/journeys';
import { createKillRound, type Kill } from './support/kill-round';
import { isClean, killTable } from './support/kill-table';
import { openStage } from './support/stage';

type Round = { browser: 'chromium' | 'firefox'; points: Point[]; times: number };

const named = (...names: string[]): Point[] =>
  [...journalPoints, ...otherPoints].filter(({ name }) => names.includes(name));

const inFirefox = named(
  'run-begun:after',
  'answer-opened:after',
  'answer-checkpoint:after',
  'answers-interrupted:before',
  'calls-proposed:before',
  'calls-proposed:after',
  'call-approved:after',
  'call-dispatched:before',
  'call-dispatched:after',
  'call-settled:before',
  'call-remembered:before',
  'call-unknown:before',
  'calls-done:after',
  'run-stopped:before',
  'run-done:after',
  'model:piece',
  'page:running',
  'call-answered',
);

const long: Round[] = [
  { browser: 'chromium', points: [...journalPoints, ...otherPoints], times: 20 },
  { browser: 'firefox', points: inFirefox, times: 20 },
];
const few = named(
  'run-begun:after',
  'model:piece',
  'calls-proposed:after',
  'call-dispatched:after',
  'page:running',
  'call-settled:before',
  'call-unknown:before',
  'run-stopped:before',
);
const short: Round[] = [
  { browser: 'chromium', points: few, times: 2 },
  { browser: 'firefox', points: few, times: 1 },
];

const proof: Proof = {
  title: 'Runs whose worker is killed at every point at which it can be',
  async run({ short: isShort, seed }) {
    const rounds = isShort ? short : long;
    const folder = await buildWithFaults(rounds.map(({ browser }) => browser));
    const parts: string[] = [];
    let ok = true;
    for (const round of rounds) {
      const kills = await play(round, folder, seed);
      ok &&= kills.length === round.points.length * round.times && kills.every(isClean);
      parts.push(`${round.browser}: ${round.points.length} points, ${round.times} kills each.`, killTable(kills));
    }
    return { ok, table: parts.join('\n\n') };
  },
};
export default proof;

async function play({ browser, points, times }: Round, folder: string, seed: number): Promise<Kill[]> {
  const stage = await openStage(browser, { outDir: folder });
  const round = createKillRound(stage, randomFrom(seed));
  const kills: Kill[] = [];
  try {
    for (const point of points) {
      for (let time = 0; time < times; time += 1) kills.push(await round.kill(point));
    }
  } finally {
    await stage.close();
  }
  return kills;
}
