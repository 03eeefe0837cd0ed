import type { Hostile } from './strings';

/** Strings in one thread: less than what a panel is sent at once, with five items for each. */
export const batchSize = 20;

const began = Date.UTC(2026, 0, 1);

/** A thread as a file that says each string in every field that a page or a model fills. */
export function threadFile(batch: readonly Hostile[], number: number): string {
  const title = batch[0]?.text || 'no title';
  const at = began + number * 60_000;
  const items = batch.flatMap(({ text }, index) => itemsFor(text, `${number}-${index}`, index * 4, at));
  const thread = { title, createdAt: at, updatedAt: Date.now() + number, runs: [], items };
  const document = { format: 'patchbay-threads', version: 1, threads: [thread] };
  // Only ASCII travels: drivers change what is no valid text.
  return JSON.stringify(document).replaceAll(/[\u007f-\uffff]/g, escaped);
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function itemsFor(text: string, name: string, sequence: number, at: number) {
  const base = (kind: string, place: number) => ({
    kind,
    id: `${kind}-${name}`,
    runId: 'run',
    sequence: sequence + place,
    createdAt: at + place,
  });
  const call = {
    ...base('call', 3),
    step: 1,
    modelCallId: 'm',
    alias: text,
    argumentsText: text,
    toolName: text,
    toolTitle: text,
    site: text,
    effect: 'read',
    state: 'settled',
    tab: { number: 1, title: text, url: text },
    arguments: { [text]: text },
    timeoutMs: 1,
    explanation: text,
    proposedAt: at,
    dispatchedAt: at,
    settledAt: at + 1,
  };
  return [
    { ...base('user', 1), text, context: text },
    { ...base('assistant', 2), step: 1, author: text, text, reasoning: text, state: 'complete', callIds: [] },
    { ...call, result: { ok: true, content: [{ type: 'text', text }] } },
    {
      ...call,
      id: `failed-${name}`,
      sequence: sequence + 3.5,
      result: { ok: false, failure: { code: 'tool-threw', message: text } },
    },
    { ...base('notice', 4), level: 'error', code: 'x', text, offers: [] },
  ];
}
