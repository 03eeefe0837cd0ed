import { type Case, context, equal, listed, register, rejects } from './checks';

export const listingRules: Case[] = [
  {
    rule: 'a tool is listed with exactly its members',
    async check() {
      await register();
      const { window: own, ...rest } = await listed();
      equal(own === window, true);
      const { description, name, origin, title } = rest;
      equal(
        { description, name, origin, title },
        { description: 'An example.', name: 'example', origin: location.origin, title: '' },
      );
      equal(Object.keys(rest).sort(), ['description', 'name', 'origin', 'title']);
    },
  },
  {
    rule: 'title and schema are listed where they were given',
    async check() {
      const inputSchema = { type: 'object', properties: { place: { type: 'string' } } };
      await register({ title: 'Example', inputSchema });
      const tool = await listed();
      equal([tool.title, tool.inputSchema], ['Example', inputSchema]);
    },
  },
  {
    rule: 'lone surrogates of a title become U+FFFD',
    async check() {
      await register({ title: 'a\ud800b' });
      equal((await listed()).title, 'a\ufffdb');
    },
  },
  {
    rule: 'the list is in the order of names by code units',
    async check() {
      for (const name of ['b', 'Z', '_', 'a', '1']) await register({ name });
      const names = (await context.getTools()).map(({ name }) => name);
      equal(
        names.filter((name) => name.length === 1),
        ['1', 'Z', '_', 'a', 'b'],
      );
    },
  },
  {
    rule: 'each list is made of fresh objects',
    async check() {
      await register({ inputSchema: { type: 'object' } });
      const first = await listed();
      (first.inputSchema as Record<string, unknown>).type = 'changed';
      first.name = 'changed';
      equal((await listed()).inputSchema, { type: 'object' });
    },
  },
  {
    rule: 'a schema whose JSON is no object is skipped',
    async check() {
      await register({ inputSchema: { toJSON: () => 'text' } });
      equal(
        (await context.getTools()).some(({ name }) => name === 'example'),
        false,
      );
    },
  },
  ...['*', 'http://example.com', 'nonsense'].map((origin) => ({
    rule: `fromOrigins "${origin}" is a SecurityError`,
    check: () => rejects(context.getTools({ fromOrigins: [origin] }), 'SecurityError'),
  })),
  {
    rule: 'fromOrigins that is no sequence is a TypeError',
    check: () => rejects(context.getTools({ fromOrigins: 1 }), 'TypeError'),
  },
  {
    rule: 'options that are no dictionary are a TypeError',
    check: () => rejects(context.getTools(1), 'TypeError'),
  },
  {
    rule: 'an empty dictionary, null and undefined are all the same',
    async check() {
      await register();
      for (const options of [{}, null, undefined]) {
        equal(
          (await context.getTools(options)).some(({ name }) => name === 'example'),
          true,
        );
      }
    },
  },
];

const none = { consequentialHint: false, debugging: false, readOnlyHint: false, untrustedContentHint: false };

export const annotationRules: Case[] = [
  ...Object.keys(none).map((hint) => ({
    rule: `${hint} is kept`,
    async check() {
      await register({ annotations: { [hint]: true } });
      equal({ ...none, ...(await listed()).annotations }, { ...none, [hint]: true });
    },
  })),
  {
    rule: 'all of them are listed, false unless given',
    async check() {
      await register({ annotations: {} });
      const { annotations = {} } = await listed();
      equal(Object.entries(annotations).sort(), Object.entries(none));
    },
  },
  {
    rule: 'values are converted to booleans',
    async check() {
      await register({ annotations: { readOnlyHint: 'yes', consequentialHint: 0 } });
      const { annotations } = await listed();
      equal([annotations?.readOnlyHint, annotations?.consequentialHint], [true, false]);
    },
  },
  {
    rule: 'hints that the specification does not know are dropped',
    async check() {
      await register({ annotations: { destructiveHint: true, idempotentHint: true } });
      equal(Object.keys((await listed()).annotations ?? {}).sort(), Object.keys(none));
    },
  },
];
