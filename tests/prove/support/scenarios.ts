export type ScriptedCall = { tool: string; arguments: Record<string, unknown> };
/** One answer of the scripted model. `pause`: milliseconds after each piece of text. */
export type Turn = { text?: string[]; pause?: number; calls?: ScriptedCall[]; status?: number };

/** What is played, and what the person does about it. */
export type Scenario = {
  turns: (tag: string) => Turn[];
  /** The decision on each call that asks. `switch-off`: the tool is switched off first, then its call is allowed. */
  decides: 'thread' | 'once' | 'deny' | 'switch-off';
  /** Presses Continue (or Retry) once the run has paused or failed. */
  goesOn?: true;
  /** Presses Stop while the page works on a call. */
  stops?: true;
  /** Everything waits for "Next". */
  stepByStep?: true;
  /** The endpoint refuses until the person has gone on. */
  refusesFirst?: true;
};

const add = (tag: string, name: string, tool = 'add'): ScriptedCall => ({
  tool,
  arguments: { entry: `${tag}/${name}` },
});
const total = (tag: string, tool = 'total'): ScriptedCall => ({ tool, arguments: { tag } });
const says = (...text: string[]): Turn => ({ text });

export const scenarios = {
  /** Writes and reads over two turns, the first write allowed for the thread. */
  mixed: {
    decides: 'thread',
    turns: (tag) => [
      { text: ['First this.'], calls: [add(tag, 'one'), total(tag)] },
      { text: ['Then that.'], calls: [add(tag, 'two'), add(tag, 'three')] },
      says('All ', 'is ', 'done.'),
    ],
  },
  /** Text that takes longer than half a second, so that it is written down while it streams. */
  stream: {
    decides: 'once',
    turns: (tag) => [
      { text: ['A ', 'long ', 'story ', 'goes ', 'on ', 'and ', 'on.'], pause: 130, calls: [add(tag, 'one')] },
      says('The end.'),
    ],
  },
  /** One write: what was begun when the worker died is asked for. */
  single: { decides: 'once', turns: (tag) => [{ calls: [add(tag, 'one')] }, says('Done.')] },
  steps: {
    decides: 'once',
    stepByStep: true,
    turns: (tag) => [{ calls: [add(tag, 'one'), add(tag, 'two')] }, says('Step by step.')],
  },
  deny: { decides: 'deny', turns: (tag) => [{ calls: [add(tag, 'one')] }, says('Then not.')] },
  refuse: { decides: 'switch-off', turns: (tag) => [{ calls: [add(tag, 'one')] }, says('It is off.')] },
  limit: {
    decides: 'once',
    goesOn: true,
    turns: (tag) => [...Array.from({ length: 4 }, () => ({ calls: [total(tag)] })), says('Enough.')],
  },
  fail: {
    decides: 'once',
    goesOn: true,
    refusesFirst: true,
    turns: (tag) => [{ calls: [total(tag)] }, says('It works again.')],
  },
  stop: { decides: 'once', stops: true, turns: (tag) => [{ calls: [add(tag, 'one')] }, says('Never said.')] },
  /** A piece every five seconds, for as many seconds as the tag says. */
  slow: { decides: 'once', turns: (tag) => [slowTurn(Number.parseInt(tag, 10))] },
  /** Fifty steps over three tabs. */
  long: { decides: 'thread', goesOn: true, turns: (tag) => longTurns(tag, 50) },
} satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof scenarios;

const slowTurn = (seconds: number): Turn => ({
  text: Array.from({ length: Math.ceil(seconds / 5) }, (_, index) => `piece ${index + 1}; `),
  pause: 5000,
});

function longTurns(tag: string, steps: number): Turn[] {
  const turns = Array.from({ length: steps - 1 }, (_, index): Turn => {
    const shelf = ['a', 'b', 'c'][index % 3];
    const isRead = index % 4 === 3;
    return { calls: [isRead ? total(tag, `total_${shelf}`) : add(tag, `entry ${index}`, `add_${shelf}`)] };
  });
  return [...turns, says('All fifty are done.')];
}

/** A message is the name of a scenario and a tag of its own. */
export const messageFor = (name: ScenarioName, tag: string) => `${name} ${tag}`;

/** @param pardoned tags whose refusal is over. */
export function turnFor(message: string, turn: number, pardoned: ReadonlySet<string>): { tag: string; turn: Turn } {
  const [name = '', tag = ''] = message.split(/\s/);
  const scenario: Scenario | undefined = (scenarios as Record<string, Scenario>)[name];
  if (!scenario) return { tag, turn: says(`There is no script for "${name}".`) };
  if (scenario.refusesFirst && !pardoned.has(tag)) return { tag, turn: { status: 403 } };
  return { tag, turn: scenario.turns(tag)[turn] ?? says('The script is over.') };
}
