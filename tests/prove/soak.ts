import { setTimeout as pause } from 'node:timers/promises';
import type { Proof } from '../../scripts/proofs';
import { isCall, isSettled } from '../../utils/agent/phase';
import { type Random, randomFrom } from './streams/random';
import { buildApart } from './support/fault-build';
import { openStage, type Stage } from './support/stage';
import { playTrial, type Trial } from './support/trial';
import { type Weight, weigh } from './support/weight';

const minute = 60_000;
const usualMinutes = 30;
const enoughCalls = 500;
/** Share above the level after warming up. */
const mayGrow = 0.1;
/**
 * Weighings that make one level, by their median: a worker that was killed a moment ago weighs up to 7 % less than one
 * that has lived for minutes, so that a single weighing is no level.
 */
const several = 5;
/** Live at the moment of a weighing: those of what has just ended. */
const fewSignals = 8;

type Tally = { runs: number; calls: number; kills: number; navigations: number; troubles: string[] };

const proof: Proof = {
  title: 'Hours of runs, kills and navigations leave nothing behind',
  longOnly: true,
  async run({ seed, minutes = usualMinutes }) {
    const stage = await openStage('chromium', { outDir: await buildApart(['chromium'], { faults: false }) });
    const tally: Tally = { runs: 0, calls: 0, kills: 0, navigations: 0, troubles: [] };
    const weights: Weight[] = [];
    const random = randomFrom(seed);
    try {
      const end = performance.now() + minutes * minute;
      const between = Math.min(minute, (minutes * minute) / 10);
      // Warms up, and gives the panel a port that was seen to open.
      await stage.kill();
      await playQuietly(stage, tally);
      while (performance.now() < end) {
        const nextWeighing = performance.now() + between;
        while (performance.now() < nextWeighing) await playOne(stage, random, tally);
        await playQuietly(stage, tally);
        weights.push(await weigh(stage));
      }
    } finally {
      await stage.close();
    }
    return {
      ok: isConstant(weights) && tally.calls >= enoughCalls && tally.troubles.length === 0,
      table: tableOf(tally, weights, minutes),
    };
  },
};
export default proof;

/** One run, left alone or shaken. */
async function playOne(stage: Stage, random: Random, tally: Tally): Promise<void> {
  const playing = playTrial(stage, { scenario: 'mixed', tag: `soak${tally.runs}`, strikes: [], patience: 60_000 });
  const shaken = shake(stage, random, tally);
  count(tally, await playing);
  await shaken;
  await pause(random.below(1500));
}

/** The same in every weighing: a worker that has done a little work, and an empty panel. */
async function playQuietly(stage: Stage, tally: Tally): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    count(tally, await playTrial(stage, { scenario: 'mixed', tag: `calm${tally.runs}`, strikes: [] }));
  }
  await stage.person.press('New thread');
  await pause(500);
}

async function shake({ kill, ledgers, control }: Stage, random: Random, tally: Tally): Promise<void> {
  await pause(random.below(350));
  const what = random.below(30);
  if (what === 0) {
    tally.kills += 1;
    await kill();
  } else if (what < 4) {
    tally.navigations += 1;
    await ledgers[0]?.goto(`${control.url}/ledger.html?${what % 2 ? '' : `visit=${tally.navigations}`}`);
  }
}

function count(tally: Tally, { items, entries, lost }: Trial): void {
  const calls = items.filter(isCall);
  tally.runs += 1;
  tally.calls += calls.length;
  const doubled = [...entries].filter(([, times]) => times > 1).map(([entry]) => `${entry} was written twice`);
  const open = calls
    .filter((call) => !isSettled(call))
    .map(({ toolName }) => `a call of ${toolName} has no outcome`);
  tally.troubles.push(...(lost ? [lost] : []), ...doubled, ...open);
}

function isConstant(weights: readonly Weight[]): boolean {
  return (
    weights.length >= 2 * several &&
    growths(weights).every(({ share }) => share <= mayGrow) &&
    weights.slice(1).every(({ signals, ports }) => signals <= fewSignals && ports === 1)
  );
}

const weighed = ['worker', 'panel', 'listeners'] as const;

/** How much more there is at the end than after warming up, as a share. */
const growths = (weights: readonly Weight[]) =>
  weighed.map((key) => {
    const middle = (some: readonly Weight[]) => median(some.map((weight) => weight[key]));
    return { key, share: middle(weights.slice(-several)) / middle(weights.slice(0, several)) - 1 };
  });

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

function tableOf(tally: Tally, weights: readonly Weight[], minutes: number): string {
  const { runs, calls, kills, navigations, troubles } = tally;
  return [
    `${minutes} minutes in Chromium: ${runs} runs, ${calls} calls, ${kills} kills, ${navigations} navigations; ` +
      `${troubles.length} troubles. Bar: heaps and listeners of the last ${several} weighings (median) at most 10 % above those of the first ${several}; one port, at most 8 signals. ` +
      `Grown: ${growths(weights)
        .map(({ key, share }) => `${key} ${(share * 100).toFixed(1)} %`)
        .join(', ')}.`,
    '',
    '| weighing | worker heap | panel heap | listeners in the panel | nodes in the panel | ports of the panel | signals in the worker |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...weights.map(
      ({ worker, panel, listeners, nodes, ports, signals }, index) =>
        `| ${index + 1} | ${worker.toFixed(2)} MB | ${panel.toFixed(2)} MB | ${listeners} | ${nodes} | ${ports} | ${signals} |`,
    ),
    ...(troubles.length > 0 ? ['', ...troubles.slice(0, 10).map((trouble) => `- ${trouble}`)] : []),
  ].join('\n');
}
