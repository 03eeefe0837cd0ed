import type { Call, Run, ThreadItem } from '../thread';

/** An open run is one that somebody still has to drive. */
export const isOpen = (run: Run): boolean => run.phase === 'requesting' || run.phase === 'calling';

export const isCall = (item: ThreadItem): item is Call => item.kind === 'call';

/** Has the call its one result? `unknown` is a result too: an honest one. */
export const isSettled = (call: Call): boolean => call.state === 'settled' || call.state === 'unknown';

export const callsOfStep = (items: readonly ThreadItem[], run: Run): Call[] =>
  items.filter(isCall).filter((call) => call.runId === run.id && call.step === run.step);

export const nextSequence = (items: readonly ThreadItem[]): number => (items.at(-1)?.sequence ?? 0) + 1;

/** Ids are random, never derived from time or from a provider. */
export const newId = (): string => crypto.randomUUID();
