import type { Proof } from '../../scripts/proofs';
import { isCall, isSettled } from '../../utils/agent/phase';
import { buildWithFaults } from './support/fault-build';
import { type Journey, journalPoints, otherPoints, type Point } from './support/journeys';
import { openStage, type Stage } from './support/stage';
import { playTrial, type Strike, type Trial } from './support/trial';

/** Stop pressed while the worker is held at one point: then it goes on, or it is killed first. */
type Press = { point: string; killed: boolean; late: number; asked: number; open: number; trouble: string };

/**
 * Points of a run that is still open. Where its end is written there is nothing to stop any more, and before its
 * beginning is written the panel has no button for it.
 */
const closing = [
  'run-begun:before',
  'run-continued:before',
  ...['run-stopped', 'run-done', 'run-failed', 'run-limited', 'run-broken', 'panel-snapshot'],
];
const points = [...journalPoints, ...otherPoints].filter(
  ({ name }) => !closing.some((transition) => name.startsWith(transition)),
);
/** Milliseconds that a request may be on its way to the endpoint: it is heard of where it arrives. */
const onTheWire = 50;
const few = ['answer-opened:after', 'calls-proposed:after', 'call-approved:after', 'call-dispatched:after'];

const proof: Proof = {
  title: 'Nothing of a run starts after Stop, wherever it is pressed',
  async run({ short }) {
    const browsers = ['chromium', 'firefox'] as const;
    const folder = await buildWithFaults(browsers);
    const parts: string[] = [];
    let ok = true;
    for (const browser of browsers) {
      const wanted = short ? points.filter(({ name }) => few.includes(name)) : points;
      const presses = await pressEverywhere(await openStage(browser, { outDir: folder }), wanted, short ? 1 : 3);
      ok &&= presses.every(({ late, asked, open, trouble }) => late + asked + open === 0 && trouble === '');
      parts.push(`${browser}: Stop at ${wanted.length} points.`, tableOf(presses));
    }
    return { ok, table: parts.join('\n\n') };
  },
};
export default proof;

async function pressEverywhere(stage: Stage, wanted: readonly Point[], times: number): Promise<Press[]> {
  const presses: Press[] = [];
  try {
    for (const { name, journeys } of wanted) {
      for (const killed of [false, true]) {
        for (let time = 0; time < times; time += 1) {
          const journey = journeys[time % journeys.length] as Journey;
          const tag = `${killed ? 'k' : 's'}${presses.length}`;
          const last: Strike = { point: name, nth: 1, does: killed ? 'stop-kill' : 'stop' };
          const strikes = [...(journey.before ?? []), last];
          presses.push(judged(name, killed, await playTrial(stage, { scenario: journey.scenario, tag, strikes })));
        }
      }
    }
  } finally {
    await stage.close();
  }
  return presses;
}

function judged(point: string, killed: boolean, trial: Trial): Press {
  const stoppedAt = trial.log.find((passed) => passed.point === 'run-stopped:after')?.at ?? Infinity;
  const after = (name: string, grace: number) =>
    trial.log.filter((passed) => passed.point === name && passed.at > stoppedAt + grace).length;
  const troubles = [
    trial.lost,
    trial.missed.length > 0 ? 'the point was never reached' : '',
    stoppedAt === Infinity ? 'the run was never stopped' : '',
    [...trial.entries.values()].some((count) => count > 1) ? 'an entry was written twice' : '',
  ];
  return {
    point,
    killed,
    late: after('call-sent', 0),
    asked: after('model:asked', onTheWire),
    open: trial.items.filter(isCall).filter((call) => !isSettled(call)).length,
    trouble: troubles.filter(Boolean).join('; '),
  };
}

function tableOf(presses: readonly Press[]): string {
  const row = (name: string, own: readonly Press[]) => {
    const sum = (of: (press: Press) => number) => own.reduce((total, press) => total + of(press), 0);
    const troubled = own.filter(({ trouble }) => trouble !== '').length;
    const cells = [name, own.length, sum(({ late }) => late), sum(({ asked }) => asked), sum(({ open }) => open)];
    return `| ${[...cells, troubled].join(' | ')} |`;
  };
  const troubles = presses.filter(({ trouble }) => trouble !== '').slice(0, 10);
  return [
    '| Stop | presses | calls sent after it | requests made after it | calls without an outcome | other trouble |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...new Set(presses.map(({ point }) => point))].map((name) =>
      row(
        name,
        presses.filter(({ point }) => point === name),
      ),
    ),
    row('**all**', presses),
    row(
      '**of these, killed right after**',
      presses.filter(({ killed }) => killed),
    ),
    ...(troubles.length > 0 ? ['', ...troubles.map(({ point, trouble }) => `- ${point}: ${trouble}`)] : []),
  ].join('\n');
}
