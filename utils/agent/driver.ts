import { errorText, type Failure } from '../failure';
import { StorageTrouble } from '../storage/trouble';
import type { Run } from '../thread';
import { callStep } from './call-step';
import type { KeepAlive } from './keep-alive';
import { noticeOf } from './notice';
import { mustWait } from './pace';
import { isOpen } from './phase';
import { requestStep } from './request-step';
import { stopped } from './stop';
import type { World } from './world';

/** Takes open runs as far as they go by themselves, each by one driver at a time. */
export function createDriver(world: World, keepAlive: KeepAlive) {
  const { journal } = world;
  const driven = new Map<string, AbortController>();
  /** Runs that were given something to do while their driver was just letting go of them. */
  const wantedAgain = new Set<string>();

  async function drive(runId: string): Promise<void> {
    if (driven.has(runId)) {
      wantedAgain.add(runId);
      return;
    }
    const controller = new AbortController();
    driven.set(runId, controller);
    const release = keepAlive.hold();
    try {
      await driveAsFarAsItGoes(runId, controller.signal);
    } finally {
      driven.delete(runId);
      release();
    }
    if (wantedAgain.delete(runId)) await drive(runId);
  }

  /** A waiting run is left alone until a person decides; meanwhile the worker may die. */
  async function driveAsFarAsItGoes(runId: string, signal: AbortSignal): Promise<void> {
    try {
      let run = await journal.run(runId);
      while (run && isOpen(run)) {
        const progress = await advance(run, signal);
        run = typeof progress === 'object' ? progress.run : undefined;
      }
    } catch (thrown) {
      console.error('Patchbay: a run broke', thrown);
      // Where not even the end of the run can be read or written, the house's alert says so.
      await giveUp(runId, thrown).catch((again: unknown) => console.error('Patchbay: its end broke too', again));
    }
  }

  async function advance(run: Run, signal: AbortSignal) {
    const thread = await journal.thread(run.threadId);
    if (!thread) return 'closed';
    const stepwise = await world.isStepwise();
    if (stepwise && (await mustWait(run, world))) return 'waiting';
    const step = run.phase === 'requesting' ? requestStep : callStep;
    return step(run, thread, world, signal, stepwise);
  }

  const giveUp = (runId: string, thrown: unknown) =>
    journal.close('run-broken', runId, (run, items) => {
      const end = stopped(run, items, world.now());
      const { code, message } = failureOf(thrown);
      const trouble = noticeOf(run, items, 'error', code, message, ['retry'], world.now());
      return { run: { ...run, phase: 'failed' }, items: [...end.items, trouble] };
    });

  return {
    drive: (runId: string) => void drive(runId),
    /**
     * Once this has resolved, nothing of the run starts. What is running is told within the transaction that closes the
     * run: told after it, a call could still go between the two; told before, it could be told by a Stop that fails.
     */
    async stop(runId: string): Promise<void> {
      try {
        await journal.close('run-stopped', runId, (run, items) => {
          driven.get(runId)?.abort();
          return stopped(run, items, world.now());
        });
      } catch (thrown) {
        void drive(runId);
        throw thrown;
      }
    },
  };
}

const failureOf = (thrown: unknown): Failure =>
  thrown instanceof StorageTrouble
    ? thrown.failure
    : {
        code: 'internal',
        message: `Patchbay itself failed: ${errorText(thrown)}. Nothing more was run. Try again.`,
      };
