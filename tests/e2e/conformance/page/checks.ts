/** Runs in the page, against whatever `document.modelContext` is there. Written from the specification's rules. */

export type Annotations = Record<string, boolean>;
export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema?: Record<string, unknown>;
  annotations?: Annotations;
  window: Window;
  origin: string;
};
export type Context = EventTarget & {
  registerTool(tool?: unknown, options?: unknown): Promise<undefined>;
  getTools(options?: unknown): Promise<Tool[]>;
  executeTool(tool?: unknown, input?: unknown, options?: unknown): Promise<string | null>;
  ontoolchange: unknown;
  ontoolactivated: unknown;
  ontoolcancel: unknown;
};

export type Case = { rule: string; check: () => unknown };
export type Verdict = { rule: string; passed: boolean; detail: string };

export const context = (document as unknown as { modelContext: Context }).modelContext;

/** A legal tool with the members that a test is about. */
export const definition = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'example',
  description: 'An example.',
  execute: () => 'done',
  ...members,
});

/** Everything that a test registers goes when it ends. */
let cleanUp = new AbortController();

export async function register(members: Record<string, unknown> = {}, options: Record<string, unknown> = {}) {
  await context.registerTool(definition(members), { signal: cleanUp.signal, ...options });
}

/** The listed tool of that name, of this document. */
export async function listed(name = 'example'): Promise<Tool> {
  const tool = (await context.getTools()).find((each) => each.name === name && each.window === window);
  if (!tool) throw new Error(`"${name}" is not listed.`);
  return tool;
}

export const isListed = async (name = 'example'): Promise<boolean> =>
  (await context.getTools()).some((tool) => tool.name === name && tool.window === window);

/** Registers a tool and runs it once. */
export async function runOnce(execute: unknown, input?: unknown, options?: unknown): Promise<string | null> {
  await register({ execute });
  return context.executeTool(await listed(), input, options);
}

export const pause = (milliseconds = 30): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [show(actual), show(expected)];
  if (found !== wanted) throw new Error(`expected ${wanted}, found ${found}`);
}

const show = (value: unknown): string =>
  value === undefined
    ? 'undefined'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : `${typeof value} ${String(value)}`;

/** @param wanted The name of the exception, or the very value. */
export async function rejects(promise: unknown, wanted: unknown): Promise<void> {
  if (!(promise instanceof Promise)) throw new Error('it gave no promise');
  const outcome = await promise.then(
    (value: unknown) => ({ value }),
    (reason: unknown) => ({ reason }),
  );
  if (!('reason' in outcome)) throw new Error(`it resolved with ${show(outcome.value)}`);
  const { reason } = outcome;
  equal(typeof wanted === 'string' && reason instanceof Object ? (reason as Error).name : reason, wanted);
}

export async function runCases(groups: Record<string, Case[]>): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const [group, cases] of Object.entries(groups)) {
    for (const { rule, check } of cases) verdicts.push(await judge(`${group}: ${rule}`, check));
  }
  return verdicts;
}

async function judge(rule: string, check: () => unknown): Promise<Verdict> {
  cleanUp = new AbortController();
  try {
    await Promise.race([check(), pause(3000).then(() => Promise.reject(new Error('it did not end')))]);
    return { rule, passed: true, detail: '' };
  } catch (thrown) {
    return { rule, passed: false, detail: String(thrown instanceof Error ? thrown.message : thrown) };
  } finally {
    cleanUp.abort();
    // The events of what has just been unregistered belong to this case, not to the next.
    await pause(15);
  }
}
