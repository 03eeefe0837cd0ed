import { apply, ControllerOfPage, memberOf, PromiseOfPage, parse, settle } from './primordials';
import type { RegisteredEntry } from './tool-registry';

const signalOf = memberOf('AbortController', 'signal') as (self: unknown) => AbortSignal;
const abort = memberOf('AbortController', 'abort');

/** `document.modelContext` fires these, so that a page can show which of its tools an agent is using. */
export type NotifyActivity = (type: 'toolactivated' | 'toolcancel', toolName: string) => void;

/** In a box, because a promise would look for `then` in whatever it is resolved with, and a proxy may throw there. */
export type Given = { value: unknown };

export type Execution = {
  /** Settles with what the tool gave or threw. Stays pending where the tool never settles. */
  outcome: Promise<Given>;
  /** Tells the tool by its signal that nobody waits any longer. */
  cancel: () => void;
};

/** Calls the tool with a fresh copy of its input. What it throws is the outcome's rejection. */
export function startExecution(entry: RegisteredEntry, input: string, notify: NotifyActivity): Execution {
  notify('toolactivated', entry.name);
  return startWork(
    (signal) => apply(entry.execute, undefined, [parse(input), { signal }]),
    () => notify('toolcancel', entry.name),
  );
}

/** @param onCancel is told once, where the work was cancelled before it settled. */
export function startWork(work: (signal: AbortSignal) => unknown, onCancel: () => void): Execution {
  const controller = new ControllerOfPage();
  let open = true;
  const outcome = new PromiseOfPage<Given>((resolve, reject) => {
    const close = (settled: (value: unknown) => void) => (value: unknown) => {
      open = false;
      settled(value);
    };
    const give = close((value) => resolve({ __proto__: null, value } as never));
    try {
      const given = work(signalOf(controller));
      if (isReadable(given)) settle(given, give, close(reject));
      else give(given);
    } catch (thrown) {
      close(reject)(thrown);
    }
  });
  const cancel = () => {
    if (!open) return;
    open = false;
    abort(controller);
    onCancel();
  };
  return { outcome, cancel };
}

function isReadable(value: unknown): boolean {
  try {
    void (value as { then?: unknown } | null | undefined)?.then;
    return true;
  } catch {
    return false;
  }
}
