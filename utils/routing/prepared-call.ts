import type { OfferedPlace, OfferedTool } from '../catalogue/offer';
import type { Outcome } from '../failure';
import type { JsonObject } from '../json';
import type { Address, CallResult, ToolSource } from '../tool';

/** A call that may go: its tool is known, its place is chosen, its arguments are checked and complete. */
export type PreparedCall = {
  callId: string;
  tool: OfferedTool;
  place: OfferedPlace;
  /** Without `tab`, defaults applied, valid against the tool's schema. */
  arguments: JsonObject;
  /** Milliseconds that the page may take. Waiting for a person does not count. */
  timeoutMs: number;
};

/** What a worker finds out about a call that it dispatched in an earlier life. */
export type Recollection = { state: 'never' | 'running' | 'settled' | 'unreachable'; result: CallResult | null };

export interface Router {
  /**
   * Chooses the place and checks the arguments, before any page hears of the call.
   * Fails with `unknown-tool` (at most three near names), `tool-gone`, `invalid-arguments` (path, expected, received).
   */
  prepare(
    wish: { callId: string; alias: string; argumentsText: string },
    offer: readonly OfferedTool[],
    threadTab: number | null,
  ): Outcome<PreparedCall>;
  /**
   * Sends the call to its one document. Settles exactly once, with a result or a named failure, within its deadline.
   * @param sending is asked when the call's turn has come, right before it goes, and writes that down; `false`: it may
   * not go after all. So a call that still waited for its turn when the worker died is known never to have been sent.
   */
  dispatch(call: PreparedCall, signal: AbortSignal, sending?: () => Promise<boolean>): Promise<CallResult>;
  /**
   * Asks what became of a call; waits for a running one.
   * @param tool whose call it was: what runs the tools of its source is asked, and nobody else
   */
  recall(
    callId: string,
    address: Address,
    timeoutMs: number,
    signal: AbortSignal,
    tool?: { source: ToolSource; name: string },
  ): Promise<Recollection>;
}
