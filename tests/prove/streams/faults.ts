import type { FailureCode } from '../../../utils/failure';
import { callFrame, data, textFrame, wholeCall } from '../../models/frames';
import type { RawReply, RawStep } from '../../models/raw-server';

/** Where in an answer the fault comes. */
export const moments: Record<string, RawStep[]> = {
  'before any byte': [],
  'in mid text': [textFrame('Hel')],
  'within a call': [
    textFrame('Hel'),
    callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '{"x"' } }),
  ],
  'after a call': [textFrame('Hel'), callFrame(wholeCall('a', 'add', '{"x":1}'))],
};

/** What may befall a stream that has begun. */
export const faults: Record<string, (before: RawStep[]) => RawReply> = {
  'the socket is lost': (steps) => ({ steps, end: 'cut' }),
  'the body ends': (steps) => ({ steps }),
  silence: (steps) => ({ steps, end: 'hang' }),
  'an error object': (steps) => ({ steps: [...steps, data({ error: { message: 'overloaded', code: 503 } })] }),
  'an error event': (steps) => ({ steps: [...steps, 'event: error\ndata: {"message":"overloaded"}\n\n'] }),
  'a rate limit in the stream': (steps) => ({
    steps: [...steps, data({ error: { message: 'Rate limit reached', code: 429 } })],
  }),
  'a context error in the stream': (steps) => ({
    steps: [
      ...steps,
      data({ error: { message: 'maximum context length is 4096', code: 'context_length_exceeded' } }),
    ],
  }),
  'a page of a gateway': (steps) => ({ steps: [...steps, 'data: <html>502</html>\n\n'] }),
  'half an event': (steps) => ({ steps: [...steps, 'data: {"choices":[{"delta":{"tool_c'] }),
  'an event that is not JSON': (steps) => ({ steps: [...steps, 'data: {"choices":[}\n\n'] }),
};

/** Any of these says truthfully that the answer did not come. */
export const honest: ReadonlySet<FailureCode> = new Set([
  'model-unreachable',
  'model-refused',
  'model-rate-limited',
  'model-answer-unusable',
  'model-answer-incomplete',
  'context-too-long',
]);
