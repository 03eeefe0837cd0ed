import type { CallResult } from '../tool';
import type { CallDesk } from './call-desk';
import { readCallResult } from './read-call-result';
import { stopEvent, type ToolkitSignal, toolkitChannel } from './toolkit-channel';

type Waiting = { channel: string; settle: (result: CallResult) => void };

/**
 * Keeps the calls of toolkit code that runs in this document among the document's own, so that each runs once, can be
 * stopped, and is remembered for a worker that died meanwhile.
 */
export function keepToolkitCalls(documentId: string, desk: CallDesk, lifetime: AbortSignal): void {
  const waiting = new Map<string, Waiting>();

  const begin = (callId: string, channel: string): boolean => {
    if (desk.recall(callId).state !== 'never') return false;
    void desk.run(callId, (signal) => {
      signal.addEventListener('abort', () =>
        document.dispatchEvent(new CustomEvent(stopEvent(channel), { detail: callId })),
      );
      return new Promise<CallResult>((settle) => waiting.set(callId, { channel, settle }));
    });
    return true;
  };

  const settle = (callId: string, channel: string, text: string): void => {
    const call = waiting.get(callId);
    // Whoever hears one channel must not answer for the other.
    if (call?.channel !== channel) return;
    waiting.delete(callId);
    call.settle(readCallResult(parsed(text)));
  };

  for (const world of ['isolated', 'page'] as const) {
    const channel = toolkitChannel(documentId, world);
    const onSignal = (event: Event) => {
      const signal = readSignal((event as CustomEvent).detail);
      if (signal?.act === 'begin' && begin(signal.callId, channel)) event.preventDefault();
      if (signal?.act === 'settle') settle(signal.callId, channel, signal.result);
    };
    document.addEventListener(channel, onSignal, { signal: lifetime });
  }
}

function readSignal(detail: unknown): ToolkitSignal | null {
  const signal = typeof detail === 'string' ? (parsed(detail) as Partial<Record<string, unknown>> | null) : null;
  if (typeof signal?.callId !== 'string') return null;
  const { callId, act, result } = signal;
  if (act === 'begin') return { callId, act };
  return act === 'settle' && typeof result === 'string' ? { callId, act, result } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
