import type { Random } from '../streams/random';
import type { Journey, Point } from './journeys';
import type { ScenarioName } from './scenarios';
import type { Stage } from './stage';
import type { Line } from './transcript';
import { type Plan, playTrial, type Strike, type Trial } from './trial';
import { judge, type Verdict } from './verdict';

/** How often the way to a point is tried that leads there by another strike. */
const mostTries = 3;

/** One kill: where it was, and what came of it. */
export type Kill = { point: string; plan: Plan; verdict: Verdict; recoveries: number[]; milliseconds: number };

/** Kills of one browser. What a scenario comes to undisturbed is played once and kept. */
export function createKillRound(stage: Stage, random: Random) {
  const undisturbed = new Map<string, Trial>();
  let tags = 0;
  const nextTag = () => `${stage.kind.slice(0, 1)}${(++tags).toString().padStart(5, '0')}`;

  async function plain(scenario: ScenarioName, strikes: readonly Strike[] = []): Promise<Trial> {
    const key = JSON.stringify([scenario, strikes]);
    const known = undisturbed.get(key);
    if (known) return known;
    const trial = await playTrial(stage, { scenario, tag: nextTag(), strikes });
    if (trial.lost) throw new Error(`The undisturbed run of "${scenario}" came to nothing: ${trial.lost}.`);
    undisturbed.set(key, trial);
    return trial;
  }

  /** Every way in which this journey may end: as if undisturbed, or broken where it was broken on purpose. */
  async function endsOf({ scenario, before = [] }: Journey): Promise<Line[][]> {
    const breaks = before.filter(({ does }) => does === 'throw');
    const ends = [(await plain(scenario)).transcript];
    if (breaks.length > 0) ends.push((await plain(scenario, breaks)).transcript);
    return ends;
  }

  return {
    /** Kills at this point once. The seed chooses the way there and which passing it is. */
    async kill(point: Point): Promise<Kill> {
      const journey = point.journeys[random.below(point.journeys.length)] as Journey;
      const before = journey.before ?? [];
      const usual = await plain(journey.scenario);
      const ends = await endsOf(journey);
      const passes = before.length > 0 ? 1 : Math.min(usual.passed.get(point.name) ?? 1, 6);
      let nth = 1 + random.below(passes);
      let tries = 1;
      for (;;) {
        const strikes: Strike[] = [...before, { point: point.name, nth, does: 'kill' }];
        const plan: Plan = { scenario: journey.scenario, tag: nextTag(), strikes };
        const trial = await playTrial(stage, plan);
        const { recoveries, milliseconds } = trial;
        const verdict = judge(trial, ends, usual.toolLists, journey);
        const isOnlyMissed = trial.missed.length > 0 && !verdict.lost && !verdict.wrong && verdict.doubled === 0;
        // How often the panel is told varies; a passing that did not come about this time is no kill.
        if (trial.missed.length > 0 && !verdict.lost && nth > 1) nth -= 1;
        // On a busy machine the next life passes the point while the strike before it is still being carried out.
        else if (isOnlyMissed && before.length > 0 && tries < mostTries) tries += 1;
        else if (trial.missed.length > 0) return missed(point.name, plan, trial, verdict);
        else return { point: point.name, plan, verdict, recoveries, milliseconds };
      }
    },
  };
}

const missed = (point: string, plan: Plan, { recoveries, milliseconds }: Trial, verdict: Verdict): Kill => ({
  point,
  plan,
  verdict: { ...verdict, wrong: verdict.wrong || 'the point was never reached' },
  recoveries,
  milliseconds,
});
