import type { Proof, ProofOptions, ProofResult } from '../../scripts/proofs';
import { playRandomEvents } from '../catalogue/random-events';
import { playInBrowser } from './catalogue/real-browser';
import type { Tally } from './catalogue/tally';

const sizes = {
  long: { chromium: { count: 46, length: 200 }, firefox: { count: 26, length: 200 }, alone: 100 },
  short: { chromium: { count: 1, length: 50 }, firefox: { count: 1, length: 50 }, alone: 20 },
};
/** Of a long run, in real browsers. */
const enough = 10_000;
/** Events of one round with the catalogue alone. */
const aloneLength = 100;

async function prove({ short, seed }: ProofOptions): Promise<ProofResult> {
  const rounds = short ? sizes.short : sizes.long;
  const alone = await playRandomEvents(rounds.alone, aloneLength, seed);
  const chromium = await playInBrowser('chromium', rounds.chromium, seed);
  const firefox = await playInBrowser('firefox', rounds.firefox, seed);
  const real = chromium.total + firefox.total;
  const isEnough = short || real >= enough;
  return {
    ok: isEnough && alone.wrong === '' && chromium.ok && firefox.ok,
    table: [
      `${real} events in real browsers${short ? '' : ` (at least ${enough})`}: registering and withdrawing tools, ` +
        'navigating, back, forward, reload, close, move, taking grants back, killing the worker, and calls, some with a ' +
        'kill or a reload in the middle. After each event the list of the panel’s own port is compared with what the ' +
        'pages themselves account for.',
      '',
      `The catalogue alone: ${alone.events} events, ${alone.wrong || 'the list right after each of them'}.`,
      '',
      '| | Chromium | Firefox |',
      '| --- | --- | --- |',
      ...tableOf(chromium, firefox),
      ...complaints(chromium, firefox),
    ].join('\n'),
  };
}

function tableOf(chromium: Tally, firefox: Tally): string[] {
  const others = firefox.rows();
  return chromium.rows().map(([what, figure], row) => `| ${what} | ${figure} | ${others[row]?.[1] ?? ''} |`);
}

function complaints(...tallies: Tally[]): string[] {
  const wrong = tallies.flatMap((tally) => tally.wrong);
  const lines = wrong.slice(0, 20).map((sentence) => `- ${sentence}`);
  return wrong.length > 0 ? ['', `${wrong.length} complaints, the first of them:`, '', ...lines] : [];
}

const proof: Proof = { title: 'The catalogue against what the pages themselves say', run: prove };
export default proof;
