import type { ProofResult } from '../../../scripts/proofs';
import type { Tally } from './tally';

/** Of a long run, in real browsers. */
const enough = 10_000;

type Alone = { events: number; wrong: string };

/** The bars and the table. @param alone Of the catalogue without a browser. */
export function reportOf(alone: Alone, chromium: Tally, firefox: Tally, short: boolean): ProofResult {
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
