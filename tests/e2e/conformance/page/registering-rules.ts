import { type Case, context, definition, equal, isListed, listed, register, rejects } from './checks';

const refuses = (rule: string, members: Record<string, unknown>, error: string, options?: unknown): Case => ({
  rule,
  check: () => rejects(context.registerTool(definition(members), options), error),
});

const circle: Record<string, unknown> = {};
circle.circle = circle;
const reason = { reason: 'mine' };

export const registeringRules: Case[] = [
  { rule: 'a legal tool resolves with undefined', check: async () => equal(await register(), undefined) },
  ...[undefined, null, 1, 'text', true].map((value) => ({
    rule: `${JSON.stringify(value)} for a tool is a TypeError`,
    check: () => rejects(context.registerTool(value), 'TypeError'),
  })),
  refuses('a missing name is a TypeError', { name: undefined }, 'TypeError'),
  refuses('a missing description is a TypeError', { description: undefined }, 'TypeError'),
  refuses('a missing execute is a TypeError', { execute: undefined }, 'TypeError'),
  refuses('an execute that cannot be called is a TypeError', { execute: {} }, 'TypeError'),
  refuses('a Symbol for a name is a TypeError', { name: Symbol('name') }, 'TypeError'),
  refuses('text for inputSchema is a TypeError', { inputSchema: '{}' }, 'TypeError'),
  refuses('null for inputSchema is a TypeError', { inputSchema: null }, 'TypeError'),
  refuses('annotations that are no dictionary are a TypeError', { annotations: 1 }, 'TypeError'),
  refuses('a signal that is none is a TypeError', {}, 'TypeError', { signal: {} }),
  refuses('exposedTo that is no sequence is a TypeError', {}, 'TypeError', { exposedTo: 'https://a.example' }),
  refuses('options that are no dictionary are a TypeError', {}, 'TypeError', 1),
  refuses('an empty name is an InvalidStateError', { name: '' }, 'InvalidStateError'),
  refuses('a name of 129 characters is an InvalidStateError', { name: 'a'.repeat(129) }, 'InvalidStateError'),
  ...['a b', 'é', 'a/b', 'a:b', 'a\n', '名'].map((name) =>
    refuses(`the name ${JSON.stringify(name)} is an InvalidStateError`, { name }, 'InvalidStateError'),
  ),
  ...['a', '-', '.', '_', '0', 'A.b-c_9', 'z'.repeat(128)].map((name) => ({
    rule: `the name "${name.slice(0, 8)}" of length ${name.length} is legal`,
    async check() {
      await register({ name });
      equal(await isListed(name), true);
    },
  })),
  refuses('an empty description is an InvalidStateError', { description: '' }, 'InvalidStateError'),
  { rule: 'a space is description enough', check: () => register({ description: ' ' }) },
  {
    rule: 'a name that is taken is an InvalidStateError',
    async check() {
      await register();
      await rejects(context.registerTool(definition()), 'InvalidStateError');
    },
  },
  {
    rule: 'a name is free again once its tool is gone',
    async check() {
      const controller = new AbortController();
      await register({}, { signal: controller.signal });
      controller.abort();
      await register();
    },
  },
  refuses('a schema in a circle is a TypeError', { inputSchema: circle }, 'TypeError'),
  refuses('a schema without JSON is a TypeError', { inputSchema: { toJSON() {} } }, 'TypeError'),
  refuses('a function for a schema is a TypeError', { inputSchema: () => 1 }, 'TypeError'),
  {
    rule: "what the schema's toJSON throws is passed on",
    check: () =>
      rejects(
        context.registerTool(
          definition({
            inputSchema: {
              toJSON() {
                throw new RangeError('mine');
              },
            },
          }),
        ),
        'RangeError',
      ),
  },
  {
    rule: 'a signal that has fired rejects with its reason',
    check: () => rejects(context.registerTool(definition(), { signal: AbortSignal.abort(reason) }), reason),
  },
  ...['*', 'http://example.com', 'nonsense', ''].map((origin) =>
    refuses(`exposedTo "${origin}" is a SecurityError`, {}, 'SecurityError', { exposedTo: [origin] }),
  ),
  ...['https://example.com', 'http://localhost:1', 'http://127.0.0.1', 'https://example.com/path'].map(
    (origin) => ({
      rule: `exposedTo "${origin}" is legal`,
      check: () => register({}, { exposedTo: [origin] }),
    }),
  ),
  {
    rule: 'the name is checked after it is found to be free',
    async check() {
      await register();
      await rejects(context.registerTool(definition({ description: '' })), 'InvalidStateError');
    },
  },
  refuses('the schema is checked before the signal', { inputSchema: circle }, 'TypeError', {
    signal: AbortSignal.abort(reason),
  }),
  {
    rule: 'the signal is checked before exposedTo',
    check: () =>
      rejects(context.registerTool(definition(), { signal: AbortSignal.abort(reason), exposedTo: ['*'] }), reason),
  },
  {
    rule: 'members are read once each, in the order of Web IDL',
    async check() {
      const reads: string[] = [];
      const spy = (target: object, prefix: string): object =>
        new Proxy(target, {
          get(object, name) {
            reads.push(prefix + String(name));
            return (object as Record<PropertyKey, unknown>)[name];
          },
        });
      const tool = { ...definition(), annotations: spy({}, 'annotations.') };
      const controller = new AbortController();
      await context.registerTool(spy(tool, ''), spy({ signal: controller.signal }, 'options.'));
      controller.abort();
      equal(
        reads.join(' '),
        'annotations annotations.consequentialHint annotations.debugging annotations.readOnlyHint ' +
          'annotations.untrustedContentHint description execute inputSchema name title options.exposedTo options.signal',
      );
    },
  },
  {
    rule: 'the schema is copied',
    async check() {
      const inputSchema: Record<string, unknown> = { type: 'object' };
      await register({ inputSchema });
      inputSchema.type = 'changed';
      equal((await listed()).inputSchema, { type: 'object' });
    },
  },
  {
    rule: 'the content of a schema is not judged',
    async check() {
      await register({ inputSchema: { type: 'bogus' } });
      equal((await listed()).inputSchema, { type: 'bogus' });
    },
  },
  {
    rule: 'aborting the signal unregisters the tool',
    async check() {
      const controller = new AbortController();
      await register({}, { signal: controller.signal });
      controller.abort();
      equal(await isListed(), false);
    },
  },
  {
    rule: 'aborting while it is pending rejects with the reason and leaves nothing',
    async check() {
      const controller = new AbortController();
      const promise = context.registerTool(definition(), { signal: controller.signal });
      controller.abort(reason);
      await rejects(promise, reason);
      equal(await isListed(), false);
    },
  },
];
