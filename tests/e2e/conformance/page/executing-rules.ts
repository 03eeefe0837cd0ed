import { type Case, context, equal, listed, register, rejects, runOnce } from './checks';

const echo = (input: Record<string, unknown>) => input.value;
const gives = (rule: string, value: unknown, expected: string): Case => ({
  rule: `a tool that gives ${rule} gives ${JSON.stringify(expected)}`,
  check: async () => equal(await runOnce(() => value), expected),
});
const refusesInput = (rule: string, input: unknown): Case => ({
  rule: `${rule} for an input is a TypeError`,
  check: () => rejects(runOnce(echo, input), 'TypeError'),
});
const circle: Record<string, unknown> = {};
circle.circle = circle;
const reason = { reason: 'mine' };
const byHand = (members: Record<string, unknown> = {}) => ({
  name: 'example',
  description: 'By hand.',
  window,
  origin: location.origin,
  ...members,
});
const refusesTool = (rule: string, members: Record<string, unknown>, error: string): Case => ({
  rule,
  async check() {
    await register();
    await rejects(context.executeTool(byHand(members)), error);
  },
});

export const executingRules: Case[] = [
  gives('text', 'as it is', 'as it is'),
  gives('an object', { a: [1, null, 'x'] }, '{"a":[1,null,"x"]}'),
  gives('a number', 1.5, '1.5'),
  gives('a boolean', false, 'false'),
  gives('a promise', Promise.resolve('later'), 'later'),
  {
    rule: 'the callback gets a copy of the input, and options with a signal',
    async check() {
      const seen: unknown[] = [];
      const input = { text: 'x', list: [1], date: new Date(0), dropped() {} };
      await runOnce(function (this: unknown, ...received: [object, { signal: AbortSignal }]) {
        const [copy, options] = received;
        seen.push(copy, received.length, Object.keys(options), options.signal instanceof AbortSignal);
        seen.push(options.signal.aborted, copy === input);
      }, input);
      equal(seen, [{ text: 'x', list: [1], date: '1970-01-01T00:00:00.000Z' }, 2, ['signal'], true, false, false]);
    },
  },
  {
    rule: 'without an input it is an empty object',
    check: async () => equal(await runOnce((input: object) => Object.keys(input).length), '0'),
  },
  {
    rule: 'an array counts as an object',
    check: async () => equal(await runOnce((input: number[]) => input.length, [1, 2]), '2'),
  },
  refusesInput('null', null),
  refusesInput('a number', 3),
  refusesInput('a boolean', true),
  refusesInput('a circle', circle),
  refusesInput('an object without JSON', { toJSON() {} }),
  {
    rule: 'a tool described by hand will do',
    async check() {
      await register({ execute: echo });
      equal(await context.executeTool(byHand(), { value: 'mine' }), 'mine');
    },
  },
  ...['name', 'description', 'window', 'origin'].map((member) =>
    refusesTool(`a tool without ${member} is a TypeError`, { [member]: undefined }, 'TypeError'),
  ),
  refusesTool('a window that is none is a TypeError', { window: {} }, 'TypeError'),
  refusesTool('another origin is an UnknownError', { origin: 'https://a.example' }, 'UnknownError'),
  refusesTool('an opaque origin is a NotSupportedError', { origin: 'null' }, 'NotSupportedError'),
  refusesTool('an origin that is none is a NotSupportedError', { origin: 'nonsense' }, 'NotSupportedError'),
  refusesTool('a tool that is not there is an UnknownError', { name: 'absent' }, 'UnknownError'),
  {
    rule: 'nothing at all is a TypeError',
    check: () => rejects(context.executeTool(), 'TypeError'),
  },
  {
    rule: 'a tool that is gone is an UnknownError',
    async check() {
      const controller = new AbortController();
      await register({}, { signal: controller.signal });
      const tool = await listed();
      controller.abort();
      await rejects(context.executeTool(tool), 'UnknownError');
    },
  },
  {
    rule: 'a tool that throws is an UnknownError',
    check: () =>
      rejects(
        runOnce(() => {
          throw new RangeError('mine');
        }),
        'UnknownError',
      ),
  },
  {
    rule: 'a tool that rejects is an UnknownError',
    check: () =>
      rejects(
        runOnce(() => Promise.reject(new Error('mine'))),
        'UnknownError',
      ),
  },
  {
    rule: 'a result in a circle is an UnknownError',
    check: () =>
      rejects(
        runOnce(() => circle),
        'UnknownError',
      ),
  },
  {
    rule: 'a signal that has fired rejects with its reason, and the tool is not called',
    async check() {
      let calls = 0;
      await rejects(
        runOnce(() => ++calls, {}, { signal: AbortSignal.abort(reason) }),
        reason,
      );
      equal(calls, 0);
    },
  },
  {
    rule: 'a signal that is none is a TypeError',
    check: () => rejects(runOnce(echo, {}, { signal: 1 }), 'TypeError'),
  },
  {
    rule: 'calls do not wait for each other',
    async check() {
      const open: ((value: string) => void)[] = [];
      await register({ execute: () => new Promise((resolve) => open.push(resolve)) });
      const tool = await listed();
      const both = [context.executeTool(tool), context.executeTool(tool)];
      while (open.length < 2) await new Promise((next) => setTimeout(next));
      open[1]?.('second');
      equal(await both[1], 'second');
      open[0]?.('first');
      equal(await both[0], 'first');
    },
  },
  {
    rule: 'a running call ends although its tool is unregistered',
    async check() {
      const controller = new AbortController();
      let finish: ((value: string) => void) | undefined;
      const execute = () => new Promise((resolve) => (finish = resolve));
      await register({ execute }, { signal: controller.signal });
      const result = context.executeTool(await listed());
      while (!finish) await new Promise((next) => setTimeout(next));
      controller.abort();
      finish('done');
      equal(await result, 'done');
    },
  },
];
