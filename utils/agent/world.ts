import type { Offer, OfferedPlace, OfferedTool } from '../catalogue/offer';
import type { Outcome } from '../failure';
import type { Model } from '../models/model';
import type { PreparedCall, Router } from '../routing/prepared-call';
import type { Run, Thread } from '../thread';
import type { Appraisal } from '../toolkits/bundled';
import type { Journal } from './journal';

/** `onceOnly`: no lasting yes can be made of this call. */
export type Decision = { verdict: 'allow' | 'ask'; reasons: string[]; onceOnly?: boolean };

/** Everything that a step needs from outside, so that a run can be driven against real browsers and in a unit test. */
export type World = {
  journal: Journal;
  router: Router;
  /**
   * The thread's list at this moment; notes new aliases and tabs in the thread.
   * @param message The person's words, which choose where not every tool fits.
   * @param limit Most tools that it may hold; 128 by default.
   */
  offerFor(thread: Thread, threadTab: number | null, message?: string, limit?: number): Promise<Offer>;
  modelFor(modelId: string): Promise<Outcome<Model>>;
  /** Whether a call may go without asking, by rules that read no natural language. */
  decide(question: {
    tool: OfferedTool;
    place: OfferedPlace;
    thread: Thread;
    threadTab: number | null;
    /** What a look at the arguments found beyond the tool's declared effect. */
    raised: Appraisal | null;
  }): Decision | Promise<Decision>;
  /** Looks whether a call with these arguments does more than its tool declares; null where there is nothing to find. */
  appraise?(call: PreparedCall): Promise<Appraisal | null>;
  /** Does nothing happen before the person says "Next"? */
  isStepwise(): Promise<boolean>;
  now(): number;
};

/** Where a step leaves its run: further on, waiting for a person, or closed by somebody else. */
export type Progress = { run: Run } | 'waiting' | 'closed';
