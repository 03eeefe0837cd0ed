/** Runs in the page: floods on command, and measures how long its own event loop stood still meanwhile. */
type Options = { signal?: AbortSignal };
const context = (
  document as unknown as { modelContext: { registerTool(tool: object, options?: Options): Promise<void> } }
).modelContext;
const execute = () => 'done';

function deepSchema(levels: number): object {
  let schema: object = {};
  for (let level = 0; level < levels; level++) schema = { a: schema };
  return schema;
}

const floods: Record<string, () => Promise<unknown>> = {
  nothing: async () => {},
  tools: () =>
    Promise.all(
      Array.from({ length: 20_000 }, (_, index) =>
        context.registerTool({ name: `tool-${index}`, description: `Tool ${index}.`, execute }),
      ),
    ),
  description: () => context.registerTool({ name: 'long', description: 'x'.repeat(50 * 1024 * 1024), execute }),
  deep: () => context.registerTool({ name: 'deep', description: 'Deep.', inputSchema: deepSchema(3000), execute }),
  // So deep that some engines cannot write it as JSON: then the registration is what fails, as the specification says.
  deeper: () =>
    context
      .registerTool({ name: 'deeper', description: 'Deep.', inputSchema: deepSchema(10_000), execute })
      .catch((thrown: Error) => thrown.name),
  wide: () =>
    context.registerTool({
      name: 'wide',
      description: 'Wide.',
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [i, {}])),
      },
      execute,
    }),
  async churn() {
    const end = performance.now() + 3000;
    let registered = 0;
    while (performance.now() < end) {
      const controller = new AbortController();
      for (let index = 0; index < 100; index++, registered++) {
        void context.registerTool(
          { name: `churn-${registered}`, description: 'Comes and goes.', execute },
          { signal: controller.signal },
        );
      }
      await new Promise((next) => setTimeout(next, 5));
      controller.abort();
    }
    return registered;
  },
};

/** The longest time, in milliseconds, for which the event loop stood still in the two seconds after a flood. */
async function standstill(): Promise<number> {
  const end = performance.now() + 2000;
  let last = performance.now();
  let longest = 0;
  while (last < end) {
    await new Promise((next) => setTimeout(next, 0));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

Object.assign(globalThis, {
  async flood(name: string) {
    const started = performance.now();
    const value = await (floods[name] as () => Promise<unknown>)();
    return { value, took: performance.now() - started, standstill: await standstill() };
  },
});
