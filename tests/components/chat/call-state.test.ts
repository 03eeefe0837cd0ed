import { expect, it } from 'vitest';
import { type CallWord, callWord } from '../../../components/chat/call-state';
import type { FailureCode } from '../../../utils/failure';
import type { CallState } from '../../../utils/thread';
import type { CallResult } from '../../../utils/tool';

const done: CallResult = { ok: true, content: [] };
const broken = (code: FailureCode): CallResult => ({ ok: false, failure: { code, message: '' } });

const rows: [CallState, CallResult | null, CallWord][] = [
  ['proposed', null, 'queued'],
  ['awaiting-approval', null, 'waiting for you'],
  ['approved', null, 'queued'],
  ['dispatched', null, 'running'],
  ['settled', done, 'done'],
  ['settled', broken('tool-threw'), 'failed'],
  ['settled', broken('invalid-arguments'), 'failed'],
  ['settled', broken('tab-closed'), 'failed'],
  ['settled', broken('denied'), 'denied'],
  ['settled', broken('cancelled'), 'cancelled'],
  ['settled', broken('timed-out'), 'timed out'],
  ['settled', broken('unknown-outcome'), 'unknown'],
  ['settled', null, 'unknown'],
  ['unknown', null, 'unknown'],
  ['unknown', broken('unknown-outcome'), 'unknown'],
];

it.each(rows)('a call that is %s with the result %j reads "%s"', (state, result, word) => {
  expect(callWord({ state, result })).toBe(word);
});
