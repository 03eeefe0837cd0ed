import type { Proof, ProofOptions, ProofResult } from '../../scripts/proofs';
import { playRandomEvents } from '../catalogue/random-events';
import { playInBrowser, roundLength } from './catalogue/real-browser';
import type { Tally } from './catalogue/tally';

const sizes = {
  long: { chromium: 40, firefox: 10, alone: 100 },
  short: { chromium: 1, firefox: 1, alone: 20 },
};
/** Events of one round with the catalogue alone. */
const aloneLength = 100;

async function prove({ short, seed }: ProofOptions): Promise<ProofResult> {
  const rounds = short ? sizes.short : sizes.long;
  const alone = await playRandomEvents(rounds.alone, aloneLength, seed);
  const chromium = await playInBrowser('chromium', rounds.chromium, seed);
  const firefox = await playInBrowser('firefox', rounds.firefox, seed);
  const real = chromium.total + firefox.total;
  const isEnough = short || alone.events + real >= 10_000;
  return {
    ok: isEnough && alone.wrong === '' && chromium.ok && firefox.ok,
    table: [
      `${alone.events + real} events in all, ${real} of them in real browsers (${roundLength} a round, those that ` +
        'cannot be done there left out): registering and withdrawing tools, navigating, back, forward, reload, close, ' +
        'move, taking grants back, killing the worker, and calls, some with a kill or a reload in the middle. After ' +
        'each event the list of the panel’s own port is compared with what the pages themselves account for.',
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
