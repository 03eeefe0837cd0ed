import { gzipSync } from 'node:zlib';
import { callFrame, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const megabyte = 1024 * 1024;
const small = { maxBytes: megabyte };
const endless = Array.from({ length: 200 }, () => textFrame('x'.repeat(10_000)));

/** Answers that would exhaust who reads them, and calls that hide in what may not be run. */
export const hostileStreams: StreamCase[] = [
  {
    name: 'a compressed answer that unfolds to a thousand times its size',
    tools: ['add'],
    limits: small,
    reply: {
      headers: { 'content-encoding': 'gzip' },
      steps: [new Uint8Array(gzipSync(`${callFrame(wholeCall('a', 'add', '{}'))}:${' '.repeat(50 * megabyte)}`))],
    },
    expected: { failure: 'model-answer-unusable', says: /did not come to an end/ },
  },
  {
    name: 'an answer without end',
    limits: small,
    reply: { steps: [...endless, finishFrame('stop')] },
    expected: {
      text: 'x'.repeat(10_000 * Math.floor(megabyte / textFrame('x'.repeat(10_000)).length)),
      failure: 'model-answer-unusable',
      says: /did not come to an end/,
    },
  },
  {
    name: 'a line without end',
    limits: small,
    reply: { steps: Array.from({ length: 20 }, () => 'x'.repeat(100_000)) },
    expected: { failure: 'model-answer-unusable' },
  },
  {
    name: 'comments without end',
    limits: { totalMs: 400, idleMs: 5_000 },
    reply: { steps: Array.from({ length: 200 }, () => [': still here\n\n', { pause: 5 }]).flat() },
    expected: { failure: 'model-answer-unusable', says: /did not come to an end/ },
  },
  {
    name: 'a call in the text of an answer that was not complete, with text calls on',
    tools: ['add'],
    textCalls: true,
    reply: { steps: [textFrame('<tool_call>{"name":"add","arguments":{}}</tool_call>')], end: 'cut' },
    expected: { text: '<tool_call>{"name":"add","arguments":{}}</tool_call>', failure: 'model-answer-incomplete' },
  },
  {
    name: 'a call in the text, with text calls on',
    tools: ['add'],
    textCalls: true,
    reply: {
      steps: [
        textFrame('[TOOL_REQUEST]{"name":"add",'),
        textFrame('"arguments":{}}[END_TOOL_REQUEST]'),
        finishFrame('stop'),
        doneFrame,
      ],
    },
    expected: { text: '', calls: [['add', '{}']] },
  },
  {
    name: 'a call in earnest beside one in the text, with text calls on',
    tools: ['add'],
    textCalls: true,
    reply: {
      steps: [
        textFrame('<tool_call>{"name":"add","arguments":{"x":2}}</tool_call>'),
        callFrame(wholeCall('a', 'add', '{"x":1}')),
        finishFrame('tool_calls'),
        doneFrame,
      ],
    },
    expected: { text: '<tool_call>{"name":"add","arguments":{"x":2}}</tool_call>', calls: [['add', '{"x":1}']] },
  },
];
