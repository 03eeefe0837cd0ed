import { errorText, failed } from '../../failure';
import type { CallResult } from '../../tool';
import type { Appraisal, BundledEntry, BundledToolkit } from '../../toolkits/bundled';
import type { CallMemory, Executor } from '../executor';
import type { PreparedCall } from '../prepared-call';
import { within } from '../within';
import { createScene, PageLost, type SceneGround } from './bundled-scene';

/** Milliseconds in which a tool must have found out what a call would do. */
const appraisalDeadline = 5000;
/** Calls of this life of the worker whose end is remembered. */
const remembered = 200;

type Ground = SceneGround & { toolkits: readonly BundledToolkit[] };

/** Tools that came with Patchbay: reviewed functions that run in the worker and take their steps in the page's parts. */
export function createBundled(ground: Ground) {
  const entries = new Map<string, BundledEntry>(
    ground.toolkits.flatMap(({ tools }) => tools.map((entry) => [entry.definition.name, entry])),
  );
  const running = new Map<string, AbortController>();
  const ended = new Map<string, CallResult>();

  const end = (callId: string, result: CallResult) => {
    ended.set(callId, result);
    for (const oldest of ended.keys()) if (ended.size > remembered) ended.delete(oldest);
    return { kind: 'answered' as const, result };
  };

  const executor: Executor = {
    async run(call, { signal, deadline }) {
      const entry = entries.get(call.tool);
      if (!entry) return { kind: 'refused', failure: unknown(call.tool).failure };
      const over = new AbortController();
      const onAbort = () => over.abort();
      signal.addEventListener('abort', onAbort, { once: true });
      running.set(call.callId, over);
      try {
        const scene = createScene(call, ground, over.signal, Date.now() + deadline);
        return end(call.callId, await Promise.race([entry.run(call.arguments, scene), cancelled(over.signal)]));
      } catch (thrown) {
        if (thrown instanceof PageLost) return { kind: 'lost', detail: thrown.message };
        console.error(`Patchbay: the bundled tool ${call.tool} threw`, thrown);
        return end(call.callId, failed('tool-threw', `${call.tool} failed: ${errorText(thrown)}`));
      } finally {
        running.delete(call.callId);
        signal.removeEventListener('abort', onAbort);
        over.abort();
      }
    },
    cancel(callId) {
      const here = running.get(callId);
      if (here) here.abort();
      else void cancelInPage(callId);
    },
    async recall(callId, _address, { signal, deadline, tool }) {
      if (running.has(callId)) return { state: 'running', result: null };
      const result = ended.get(callId);
      if (result) return { state: 'settled', result };
      const act = await ground.acts.find(callId);
      if (act === 'unreadable') return null;
      if (act) return ground.bridge.recall(callId, act, { signal, deadline });
      // It changes nothing but by an act, and each act is written down before it is sent.
      const entry = tool === undefined ? undefined : entries.get(tool);
      return entry && !entry.actsOutside ? neverRun : null;
    },
  };

  async function cancelInPage(callId: string): Promise<void> {
    const act = await ground.acts.find(callId);
    if (act && act !== 'unreadable') ground.bridge.cancel(callId, act);
  }

  /** What a call would do by its arguments. Where that cannot be found out, it counts as a change. */
  async function appraise({ callId, tool, place, arguments: args }: PreparedCall): Promise<Appraisal | null> {
    const effectOf = tool.source === 'bundled' ? entries.get(tool.definition.name)?.effectOf : undefined;
    if (!effectOf) return null;
    const limit = within(appraisalDeadline, new AbortController().signal);
    const call = { callId: `${callId}:look`, address: place.address };
    const scene = createScene(call, ground, limit, Date.now() + appraisalDeadline);
    const late = new Promise<Appraisal>((resolve) => {
      limit.addEventListener('abort', () => resolve(notFound), { once: true });
    });
    return Promise.race([effectOf(args, scene), late]).catch(() => notFound);
  }

  return { executor, appraise };
}

const neverRun: CallMemory = { state: 'never', result: null };

const notFound: Appraisal = { effect: 'write', reason: 'What it would do could not be found out beforehand.' };

const unknown = (name: string) =>
  failed('tool-gone', `${name} was not run: this version of Patchbay does not have it.`);

const cancelled = (signal: AbortSignal) =>
  new Promise<CallResult>((resolve) => {
    const stop = () => resolve(failed('cancelled', 'The call was stopped. What it had done by then stays done.'));
    signal.addEventListener('abort', stop, { once: true });
  });
