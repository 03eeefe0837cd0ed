import { type Case, context, equal, listed, pause, register, rejects } from './checks';

type ToolEvent = Event & { toolName?: string };

/** Runs `action` and gives what was heard meanwhile and a moment after it. */
async function hear(types: string[], action: (heard: string[]) => unknown): Promise<string[]> {
  const heard: string[] = [];
  const listening = new AbortController();
  for (const type of types) {
    const listener = (event: ToolEvent) => heard.push(event.toolName ? `${type} ${event.toolName}` : type);
    context.addEventListener(type, listener, { signal: listening.signal });
  }
  await action(heard);
  await pause();
  listening.abort();
  return heard;
}

/** Runs a tool that never ends, and aborts it. */
async function abortOne(heard: string[] = []): Promise<AbortSignal | undefined> {
  const controller = new AbortController();
  let signal: AbortSignal | undefined;
  const execute = (_input: object, options: { signal: AbortSignal }) => {
    signal = options.signal;
    signal.addEventListener('abort', () => heard.push('signal'));
    return new Promise(() => {});
  };
  await register({ execute });
  const result = context.executeTool(await listed(), {}, { signal: controller.signal });
  while (!signal) await pause(1);
  const rejected = result.catch(() => heard.push('rejected'));
  controller.abort('mine');
  await rejects(result, 'mine');
  await rejected;
  await pause();
  return signal;
}

export const eventRules: Case[] = [
  {
    rule: 'registering fires toolchange, in a later task and before the promise resolves',
    async check() {
      const heard = await hear(['toolchange'], async (order) => {
        const registered = register().then(() => order.push('resolved'));
        order.push('sync');
        queueMicrotask(() => order.push('microtask'));
        await registered;
      });
      equal(heard, ['sync', 'microtask', 'toolchange', 'resolved']);
    },
  },
  {
    rule: 'each registration fires one of its own',
    async check() {
      const heard = await hear(['toolchange'], () =>
        Promise.all([register({ name: 'one' }), register({ name: 'two' }), register({ name: 'three' })]),
      );
      equal(heard.length, 3);
    },
  },
  {
    rule: 'a refused registration fires nothing',
    check: async () => equal(await hear(['toolchange'], () => register({ name: '' }).catch(() => {})), []),
  },
  {
    rule: 'unregistering fires toolchange, not before the next task',
    async check() {
      const controller = new AbortController();
      await register({}, { signal: controller.signal });
      const heard = await hear(['toolchange'], (order) => {
        controller.abort();
        order.push('sync');
      });
      equal(heard, ['sync', 'toolchange']);
    },
  },
  {
    rule: 'toolchange neither bubbles nor can be cancelled, and goes to modelContext',
    async check() {
      const facts: unknown[] = [];
      context.addEventListener(
        'toolchange',
        (event) =>
          facts.push(event.bubbles, event.cancelable, event.target === context, event.constructor === Event),
        { once: true },
      );
      await register();
      await pause();
      equal(facts, [false, false, true, true]);
    },
  },
  {
    rule: 'an event handler attribute hears it too',
    async check() {
      let calls = 0;
      context.ontoolchange = () => calls++;
      await register();
      await pause();
      context.ontoolchange = null;
      equal(calls, 1);
    },
  },
  {
    rule: 'a call fires toolactivated with the name of the tool',
    async check() {
      await register();
      const tool = await listed();
      equal(await hear(['toolactivated', 'toolcancel'], () => context.executeTool(tool)), [
        'toolactivated example',
      ]);
    },
  },
  {
    rule: 'toolactivated is a ToolActivatedEvent',
    async check() {
      const facts: unknown[] = [];
      await register();
      const listener = (event: ToolEvent) => {
        facts.push(event.constructor.name, Object.prototype.toString.call(event), event.toolName);
        facts.push(event.bubbles, event.cancelable, event.target === context, event instanceof Event);
      };
      context.addEventListener('toolactivated', listener, { once: true });
      await context.executeTool(await listed());
      await pause();
      equal(facts, ['ToolActivatedEvent', '[object ToolActivatedEvent]', 'example', false, false, true, true]);
    },
  },
  {
    rule: 'a call that fails was activated too, and is not cancelled',
    async check() {
      await register({ execute: () => Promise.reject(new Error('mine')) });
      const tool = await listed();
      const heard = await hear(['toolactivated', 'toolcancel'], () => context.executeTool(tool).catch(() => {}));
      equal(heard, ['toolactivated example']);
    },
  },
  {
    rule: 'an abort rejects, then fires the signal of the tool, then toolcancel',
    check: async () => equal(await hear(['toolcancel'], abortOne), ['rejected', 'signal', 'toolcancel example']),
  },
  {
    rule: "the tool's signal is its own, with an AbortError of its own",
    async check() {
      const signal = await abortOne();
      equal([signal?.aborted, (signal?.reason as Error | undefined)?.name], [true, 'AbortError']);
    },
  },
  {
    rule: 'toolcancel is a ToolCancelEvent',
    async check() {
      const facts: unknown[] = [];
      const listener = (event: ToolEvent) => facts.push(event.constructor.name, event.toolName, event.bubbles);
      context.addEventListener('toolcancel', listener, { once: true });
      await abortOne();
      equal(facts, ['ToolCancelEvent', 'example', false]);
    },
  },
  {
    rule: 'an abort after the end changes nothing',
    async check() {
      const controller = new AbortController();
      await register();
      const tool = await listed();
      const heard = await hear(['toolcancel'], async () => {
        equal(await context.executeTool(tool, {}, { signal: controller.signal }), 'done');
        controller.abort();
      });
      equal(heard, []);
    },
  },
];
