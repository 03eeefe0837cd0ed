import { callFrame, chunk, data, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const html = '<!DOCTYPE html><html><body><h1>Welcome to the router</h1></body></html>';
const completion = (message: object, finish = 'stop') =>
  JSON.stringify({
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: { prompt_tokens: 5, completion_tokens: 2 },
  });
const hello = textFrame('Hello') + finishFrame('stop');
const utf8 = new TextEncoder().encode(`${textFrame('Grüße 🌍')}${finishFrame('stop')}${doneFrame}`);

/** What streams look like when they are not what the standard says; the SDK's own decoder is lost on most of these. */
export const oddStreams: StreamCase[] = [
  {
    name: 'HTML with status 200',
    reply: { headers: { 'content-type': 'text/html' }, steps: [html] },
    expected: { failure: 'model-answer-unusable', says: /web page.*\/v1/ },
  },
  {
    name: 'HTML with status 200 under the content type of an event stream',
    reply: { steps: ['\n\n', html] },
    expected: { failure: 'model-answer-unusable', says: /web page/ },
  },
  {
    name: 'a plain JSON completion',
    reply: {
      headers: { 'content-type': 'application/json' },
      steps: [completion({ role: 'assistant', content: 'Hello' })],
    },
    expected: { text: 'Hello', usage: { input: 5, output: 2 } },
  },
  {
    name: 'a plain JSON completion with a call',
    tools: ['add'],
    reply: {
      steps: [
        completion(
          { role: 'assistant', content: null, tool_calls: [wholeCall('c1', 'add', '{"x":1}')] },
          'tool_calls',
        ),
      ],
    },
    expected: { calls: [['add', '{"x":1}']], ids: ['c1'] },
  },
  {
    name: 'a JSON error with status 200',
    reply: {
      headers: { 'content-type': 'application/json' },
      steps: ['{"error":{"message":"model is overloaded"}}'],
    },
    expected: { failure: 'model-refused', says: /model is overloaded/ },
  },
  {
    name: 'a JSON document that ends in the middle',
    tools: ['add'],
    reply: { steps: [completion({ tool_calls: [wholeCall('c1', 'add', '{"x":1}')] }).slice(0, -20)] },
    expected: { failure: 'model-answer-unusable' },
  },
  {
    name: 'an empty body',
    reply: { steps: [] },
    expected: { failure: 'model-answer-incomplete', says: /empty answer/ },
  },
  { name: 'nothing but [DONE]', reply: { steps: [doneFrame] }, expected: { failure: 'model-answer-incomplete' } },
  {
    name: 'cut without finish_reason, closed in order',
    tools: ['add'],
    reply: { steps: [textFrame('Hel'), callFrame(wholeCall('c1', 'add', '{"x":1}'))] },
    expected: { text: 'Hel', failure: 'model-answer-incomplete', says: /broke off/ },
  },
  { name: 'no [DONE]', reply: { steps: [hello] }, expected: { text: 'Hello' } },
  {
    name: 'no finish_reason, but [DONE]',
    reply: { steps: [textFrame('Hello'), doneFrame] },
    expected: { text: 'Hello' },
  },
  { name: 'CRLF', reply: { steps: [(hello + doneFrame).replaceAll('\n', '\r\n')] }, expected: { text: 'Hello' } },
  { name: 'CR alone', reply: { steps: [(hello + doneFrame).replaceAll('\n', '\r')] }, expected: { text: 'Hello' } },
  { name: 'a byte order mark', reply: { steps: [`\uFEFF${hello}${doneFrame}`] }, expected: { text: 'Hello' } },
  {
    name: 'no space after data:',
    reply: { steps: [(hello + doneFrame).replaceAll('data: ', 'data:')] },
    expected: { text: 'Hello' },
  },
  {
    name: 'thirty comments before and between',
    reply: {
      steps: [
        ': OPENROUTER PROCESSING\n\n'.repeat(30),
        textFrame('Hello'),
        ': keep-alive\n\n',
        finishFrame('stop'),
        doneFrame,
      ],
    },
    expected: { text: 'Hello' },
  },
  {
    name: 'UTF-8 split at every byte',
    reply: { steps: Array.from(utf8, (byte) => Uint8Array.of(byte)) },
    expected: { text: 'Grüße 🌍' },
  },
  {
    name: 'a last event without its empty line',
    reply: { steps: [textFrame('Hello'), finishFrame('stop').trimEnd()] },
    expected: { text: 'Hello' },
  },
  {
    name: 'chunks after [DONE]',
    tools: ['add'],
    reply: { steps: [hello, doneFrame, textFrame(' again'), callFrame(wholeCall('c9', 'add', '{}'))] },
    expected: { text: 'Hello', calls: [] },
  },
  {
    name: 'event: ping with data: {}',
    reply: { steps: ['event: ping\ndata: {}\n\n', hello] },
    expected: { text: 'Hello' },
  },
  { name: 'data: ping', reply: { steps: ['data: ping\n\n', hello] }, expected: { text: 'Hello' } },
  { name: 'empty data:', reply: { steps: ['data:\n\n', 'data: \n\n', hello] }, expected: { text: 'Hello' } },
  {
    name: 'events separated by a single line break',
    reply: { steps: [(hello + doneFrame).replaceAll('\n\n', '\n')] },
    expected: { text: 'Hello' },
  },
  {
    name: 'an event of several data lines',
    reply: {
      steps: [JSON.stringify(chunk({ content: 'Hello' }, 'stop'), null, 1).replace(/^/gm, 'data: '), '\n\n'],
    },
    expected: { text: 'Hello' },
  },
  {
    name: 'one JSON document a line, without data:',
    reply: { steps: [`${JSON.stringify(chunk({ content: 'Hello' }))}\n${JSON.stringify(chunk({}, 'stop'))}\n`] },
    expected: { text: 'Hello' },
  },
  {
    name: 'an error in mid stream',
    tools: ['add'],
    reply: {
      steps: [
        textFrame('Hel'),
        callFrame(wholeCall('c1', 'add', '{}')),
        data({ error: { message: 'Upstream died', code: 502 } }),
      ],
    },
    expected: { text: 'Hel', failure: 'model-refused', says: /Upstream died/ },
  },
  {
    name: 'event: error',
    tools: ['add'],
    reply: {
      steps: [
        'event: error\ndata: {"error":{"message":"Failed to call a function","code":"tool_use_failed","failed_generation":"<x>"}}\n\n',
      ],
    },
    expected: { failure: 'model-answer-unusable', says: /could not read.*Failed to call/ },
  },
  {
    name: 'event: error without an error object',
    reply: { steps: ['event: error\ndata: {"message":"boom"}\n\n'] },
    expected: { failure: 'model-refused', says: /boom/ },
  },
  {
    name: 'finish_reason error',
    tools: ['add'],
    reply: { steps: [textFrame('Hel'), callFrame(wholeCall('c1', 'add', '{}')), finishFrame('error'), doneFrame] },
    expected: { text: 'Hel', failure: 'model-answer-unusable' },
  },
  {
    name: 'vLLM {"object":"error"}',
    reply: {
      steps: [
        textFrame('Hel'),
        data({ object: 'error', message: 'engine died', type: 'InternalServerError', code: 500 }),
        doneFrame,
      ],
    },
    expected: { text: 'Hel', failure: 'model-refused', says: /engine died/ },
  },
  {
    name: 'the socket is lost in mid stream',
    tools: ['add'],
    reply: { steps: [textFrame('Hel'), callFrame(wholeCall('c1', 'add', '{"x":1}'))], end: 'cut' },
    expected: { text: 'Hel', failure: 'model-answer-incomplete', says: /broke off/ },
  },
  {
    name: 'the socket is lost within an event',
    tools: ['add'],
    reply: { steps: [textFrame('Hel'), callFrame(wholeCall('c1', 'add', '{"x":1}')).slice(0, 60)], end: 'cut' },
    expected: { text: 'Hel', failure: 'model-answer-incomplete', says: /broke off/ },
  },
  {
    name: 'the connection stays open after the answer is over',
    reply: { steps: [hello], end: 'hang' },
    expected: { text: 'Hello' },
  },
  {
    name: 'silence in mid answer',
    reply: { steps: [textFrame('Hel')], end: 'hang' },
    expected: { text: 'Hel', failure: 'model-answer-incomplete', says: /said nothing/ },
  },
  {
    name: 'headers, then silence',
    reply: { steps: [], end: 'hang' },
    expected: { failure: 'model-answer-incomplete', says: /said nothing/ },
  },
  {
    name: 'an event that is not JSON',
    tools: ['add'],
    reply: {
      steps: [
        callFrame(wholeCall('c1', 'add', '{}')),
        'data: {"choices":[{"delta"\n\n',
        finishFrame('tool_calls'),
        doneFrame,
      ],
    },
    expected: { failure: 'model-answer-unusable' },
  },
  {
    name: 'an event that lost its data:',
    tools: ['add'],
    reply: {
      steps: [
        callFrame(wholeCall('c1', 'add', '')),
        callFrame({ index: 0, function: { arguments: '{}' } }).replace('data', 'dbta'),
        finishFrame('tool_calls'),
      ],
    },
    expected: { failure: 'model-answer-unusable' },
  },
  {
    name: 'a frame of eleven million bytes',
    reply: { steps: [textFrame('x'.repeat(11_000_000)), finishFrame('stop')] },
    expected: { text: 'x'.repeat(11_000_000) },
  },
];
