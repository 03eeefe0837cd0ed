import { setTimeout as pause } from 'node:timers/promises';
import type { Call, ThreadItem } from '../../../utils/thread';
import type { Passed, Passing } from './passings';
import type { Person, Told } from './person';
import { messageFor, type Scenario, type ScenarioName, scenarios } from './scenarios';
import type { Stage } from './stage';
import { type Line, transcriptOf } from './transcript';

/**
 * What happens when a point is passed for the nth time since the last strike. `kill`: the worker ends. `reload`: it
 * ends, and its page is loaded anew before the next life begins to ask. `throw`: it breaks there. `stop`: the person
 * presses Stop while it is held there. `stop-kill`: the same, and then it ends.
 */
export type Strike = { point: string; nth: number; does: 'kill' | 'reload' | 'throw' | 'stop' | 'stop-kill' };
export type Plan = {
  scenario: ScenarioName;
  tag: string;
  strikes: readonly Strike[];
  /** Milliseconds that the page takes over each write. */
  pace?: () => number;
  /** Milliseconds after which the run is given up. */
  patience?: number;
};

export type Trial = {
  transcript: Line[];
  items: ThreadItem[];
  /** How often each entry stands in the page's own ledger. */
  entries: ReadonlyMap<string, number>;
  /** Milliseconds in which the panel was without its picture, for each kill. */
  recoveries: number[];
  /** Strikes whose point was never reached. */
  missed: readonly Strike[];
  /** Why the run is lost; empty where it came to its end. */
  lost: string;
  /** Lists of tools that its requests were sent with; more than one is wrong. */
  toolLists: number;
  passed: ReadonlyMap<string, number>;
  log: readonly Passed[];
  milliseconds: number;
};

/** Milliseconds without a passing after which nothing of a trial is still on its way. */
const quiet = 25;

export async function playTrial(stage: Stage, plan: Plan): Promise<Trial> {
  const { control, person } = stage;
  const { scenario: name, tag, strikes, pace, patience = 20_000 } = plan;
  const scenario: Scenario = scenarios[name];
  const text = messageFor(name, tag);
  const left = [...strikes];
  await person.recoveries();
  let passedSinceStrike = new Map<string, number>();
  const started = performance.now();

  control.passings.begin(async ({ point }: Passing) => {
    const count = (passedSinceStrike.get(point) ?? 0) + 1;
    passedSinceStrike.set(point, count);
    const [strike] = left;
    if (scenario.stops && point === 'page:running') await pause(300);
    if (pace && point === 'page:running') await pause(pace());
    if (strike?.point !== point || strike.nth !== count) return 'go';
    passedSinceStrike = new Map();
    await carryOut(strike, stage, text);
    left.shift();
    return strike.does === 'throw' ? 'throw' : 'go';
  });

  if (scenario.stepByStep) await person.command('workshop/pace', { stepByStep: true });
  await person.say(text);
  const acts = actsOf(scenario, stage, tag);
  let told: Told | null = null;
  const isOver = async () => {
    told = await person.read(text);
    if (told && (await acts(told))) return false;
    return left.length === 0 && told?.run != null && !isOpen(told) && control.passings.quietFor() > quiet;
  };
  const deadline = started + patience;
  let over = await isOver();
  while (!over && performance.now() < deadline) {
    await pause(10);
    over = await isOver();
  }
  const seen = told as Told | null;
  const isReached = seen?.run != null && !isOpen(seen);
  const milliseconds = performance.now() - started;
  const recoveries = await recoveriesOf(strikes.length - left.length, strikes, person);
  if (scenario.stepByStep) await person.command('workshop/pace', { stepByStep: false });
  if (seen) await person.command('thread/delete', { threadId: seen.threadId });
  const lists = control.requests.filter((asked) => asked.tag === tag).map(({ tools }) => tools.join());
  return {
    transcript: transcriptOf(seen?.items ?? [], tag),
    items: seen?.items ?? [],
    entries: await stage.entriesOf(tag),
    recoveries,
    missed: left,
    lost: isReached ? '' : lossOf(seen),
    toolLists: new Set(lists).size,
    passed: new Map(control.passings.counts()),
    log: control.passings.log(),
    milliseconds,
  };
}

/** A run may be over before its panel has its picture again. */
async function recoveriesOf(carriedOut: number, strikes: readonly Strike[], person: Person): Promise<number[]> {
  const deaths = strikes.slice(0, carriedOut).filter(({ does }) => does !== 'throw' && does !== 'stop').length;
  const times: number[] = [];
  const deadline = performance.now() + 2000;
  do {
    times.push(...(await person.recoveries()));
  } while (times.length < deaths && performance.now() < deadline && (await pause(10, true)));
  return times;
}

const isOpen = ({ run }: Told): boolean => run?.phase === 'requesting' || run?.phase === 'calling';

const lossOf = (told: Told | null): string =>
  told ? `its run is still ${told.run?.phase ?? 'not begun'}` : 'its message is nowhere';

async function carryOut({ does }: Strike, stage: Stage, text: string): Promise<void> {
  if (does === 'throw') return;
  if (does === 'stop' || does === 'stop-kill') {
    await pressStop(stage, text);
    await stopWritten(stage);
  }
  if (does === 'kill' || does === 'reload' || does === 'stop-kill') await stage.kill();
  if (does === 'reload') for (const page of stage.ledgers) await page.reload();
}

/** Until it stands in the journal; not for long, since what is held here may be what it waits for, but a busy machine's time. */
async function stopWritten({ control }: Stage): Promise<void> {
  const deadline = performance.now() + 1000;
  while (!control.passings.counts().has('run-stopped:after') && performance.now() < deadline) await pause(5);
}

/** The button, or what it sends where the panel has not heard of the run yet. */
async function pressStop({ person }: Stage, text: string): Promise<void> {
  const told = await person.read(text);
  if (!told) return;
  if (!(await person.press('Stop'))) void person.command('run/stop', { threadId: told.threadId });
}

/** What the person does when they see the thread like this; `true` where there was something to do. */
function actsOf(scenario: Scenario, { person, control }: Stage, tag: string) {
  let stopped = false;
  let wentOn = 0;
  let saidNext = 0;
  /** Pressed, and not seen to have come to anything yet. */
  const pressed = new Map<string, number>();

  return async ({ threadId, items, run }: Told): Promise<boolean> => {
    const asking = items.find((item): item is Call => item.kind === 'call' && item.state === 'awaiting-approval');
    if (asking && (run?.phase === 'calling' || run?.phase === 'requesting')) {
      // Somebody whose click came to nothing sees the buttons again, and clicks again.
      if (performance.now() - (pressed.get(asking.id) ?? -Infinity) < 400) return true;
      pressed.set(asking.id, performance.now());
      void decide(asking, threadId);
      return true;
    }
    if (scenario.stops && !stopped && items.some((item) => item.kind === 'call' && item.state === 'dispatched')) {
      stopped = true;
      if (!(await person.press('Stop'))) await person.command('run/stop', { threadId });
      return true;
    }
    if (run?.held?.passed === false && isOpen({ threadId, items, run })) {
      if (performance.now() - saidNext < 400) return true;
      saidNext = performance.now();
      const { step, before, callId } = run.held;
      void person.command('workshop/next', { threadId, gate: { step, before, callId } });
      return true;
    }
    const isHalted = run?.phase === 'limited' || run?.phase === 'failed';
    if (scenario.goesOn && isHalted && performance.now() - wentOn > 400) {
      control.pardoned.add(tag);
      wentOn = performance.now();
      void person.command('run/continue', { threadId, fromStep: run.step });
      return true;
    }
    return scenario.goesOn === true && isHalted;
  };

  async function decide({ id, toolKey }: Call, threadId: string): Promise<void> {
    const { decides } = scenario;
    if (decides === 'switch-off') {
      const switchKey = (toolKey ?? '').replace(/\|[^|]*$/, '');
      await person.command('tool/switch', { threadId, switchKeys: [switchKey], on: false });
    }
    const choice = decides === 'switch-off' ? 'once' : decides;
    await person.command('call/decide', { callId: id, choice });
  }
}
