import { apply, getterOf, PromiseOfPage, parse, settle, uncurry } from './primordials';
import type { RegisteredEntry } from './tool-registry';

const ControllerOfPage = AbortController;
const signalOf = getterOf(AbortController.prototype, 'signal') as (self: unknown) => AbortSignal;
const abort = uncurry(AbortController.prototype.abort);

/** `document.modelContext` fires these, so that a page can show which of its tools an agent is using. */
export type NotifyActivity = (type: 'toolactivated' | 'toolcancel', toolName: string) => void;

export type Execution = {
  /** Settles with what the tool gave or threw. Stays pending where the tool never settles. */
  outcome: Promise<unknown>;
  /** Tells the tool by its signal that nobody waits any longer. */
  cancel: () => void;
};

/** Calls the tool with a fresh copy of its input. What it throws is the outcome's rejection. */
export function startExecution(entry: RegisteredEntry, input: string, notify: NotifyActivity): Execution {
  const controller = new ControllerOfPage();
  let open = true;
  notify('toolactivated', entry.name);
  const outcome = new PromiseOfPage<unknown>((resolve, reject) => {
    const close = (settled: (value: unknown) => void) => (value: unknown) => {
      open = false;
      settled(value);
    };
    try {
      const given = apply(entry.execute, undefined, [parse(input), { signal: signalOf(controller) }]);
      settle(given, close(resolve), close(reject));
    } catch (thrown) {
      close(reject)(thrown);
    }
  });
  const cancel = () => {
    if (!open) return;
    open = false;
    abort(controller);
    notify('toolcancel', entry.name);
  };
  return { outcome, cancel };
}
