import type { Proof } from '../../scripts/proofs';
import { errorText } from '../../utils/failure';
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
  let stage = await openStage(browser, { outDir: folder });
  const random = randomFrom(seed);
  let round = createKillRound(stage, random);
  const kills: Kill[] = [];
  try {
    for (const point of points) {
      const own: Kill[] = [];
      while (own.length < times) {
        try {
          own.push(await round.kill(point));
        } catch (thrown) {
          // Whatever went wrong counts, and the rest is played on a new stage.
          own.push(brokenOff(point, thrown));
          await stage.close().catch(() => undefined);
          stage = await openStage(browser, { outDir: folder });
          round = createKillRound(stage, random);
        }
      }
      kills.push(...own);
      console.log(`${browser} ${point.name}: ${own.filter(isClean).length} of ${own.length} as they should be`);
    }
  } finally {
    await stage.close();
  }
  return kills;
}

const brokenOff = ({ name, journeys }: Point, thrown: unknown): Kill => ({
  point: name,
  plan: { scenario: journeys[0]?.scenario ?? 'mixed', tag: '', strikes: [] },
  verdict: { lost: `the trial broke: ${errorText(thrown)}`, doubled: 0, withoutOutcome: 0, unknown: 0, wrong: '' },
  recoveries: [],
  milliseconds: 0,
});
