import type { Failure } from '../failure';
import type { JsonObject } from '../json';
import type { Address, CallResult, ToolSource } from '../tool';

export type ToolRun = {
  callId: string;
  address: Address;
  tool: string;
  source: ToolSource;
  arguments: JsonObject;
};

/**
 * What sending a call came to. `refused`: the other side is there and says that it did not run it. `lost`: no answer
 * will come; whether it arrived is not said, since Firefox has the same words for a page that left in mid call as for
 * one where nobody listens.
 */
export type Delivery =
  | { kind: 'answered'; result: CallResult }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'lost'; detail: string };

export type CallMemory = { state: 'never' | 'running' | 'settled'; result: CallResult | null };

/** One way to reach what runs a tool. Nothing in it rejects; the router keeps deadlines and order. */
export interface Executor {
  /** @param deadline milliseconds after which the router has long given up: for freeing what waits, not for timing. */
  run(call: ToolRun, options: { signal: AbortSignal; deadline: number }): Promise<Delivery>;
  /** Tells the tool to stop; the call itself has been settled already. */
  cancel(callId: string, address: Address): void;
  /**
   * Null where nobody can say.
   * @param tool its name, where the asker knows it
   */
  recall(
    callId: string,
    address: Address,
    options: { signal: AbortSignal; deadline: number; tool?: string },
  ): Promise<CallMemory | null>;
}
