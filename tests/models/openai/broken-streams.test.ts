import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModelEvent } from '../../../utils/models/model';
import { readAnswer } from '../../../utils/models/openai/answer';
import { defaultLimits } from '../../../utils/models/openai/response-text';
import type { Trouble } from '../../../utils/models/openai/trouble';
import { callFrame, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import { allStreams } from '../streams/all-streams';

const encoder = new TextEncoder();
const endpoint = { baseUrl: 'http://model.test/v1', model: 'm', key: '', originRemedy: '' };

type Read = { events: ModelEvent[]; trouble: Trouble | null };

/** Reads these bytes as one answer, without a network in between. */
async function read(parts: Uint8Array[], tools: string[], cut = false): Promise<Read> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) if (part.length > 0) controller.enqueue(part);
      if (cut) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
  const options = { endpoint, limits: defaultLimits, known: new Set(tools) };
  const answer = readAnswer(body, options, new AbortController().signal);
  const events: ModelEvent[] = [];
  for (;;) {
    const next = await answer.next();
    if (next.done) return { events, trouble: next.value };
    events.push(next.value);
  }
}

const textOf = ({ events }: Read) => events.map((event) => (event.type === 'text' ? event.append : '')).join('');
const finishedOf = ({ events }: Read) => events.filter((event) => event.type === 'finished');
const callsOf = (answer: Read) =>
  finishedOf(answer).flatMap((event) => event.calls.map(({ alias, argumentsText }) => `${alias} ${argumentsText}`));

const good = [
  ': hello\n\n',
  textFrame('Grüße 🌍, '),
  textFrame('one moment.'),
  callFrame({ index: 0, id: 'a', type: 'function', function: { name: 'add', arguments: '' } }),
  callFrame({ index: 0, function: { arguments: '{"place":"Zürich","count":1' } }),
  callFrame({ index: 0, function: { arguments: '0}' } }),
  callFrame(wholeCall('b', 'list', '{"all":true}', 1)),
  finishFrame('tool_calls'),
  doneFrame,
].join('');
const tools = ['add', 'list'];
const wholeCalls = ['add {"place":"Zürich","count":10}', 'list {"all":true}'];

/** Streams of every kind that end well, whatever else is odd about them. */
const streams = allStreams
  .filter(([group]) => !/odd|hostile/.test(group))
  .flatMap(([, cases]) => cases)
  .filter(({ expected }) => !expected.failure && !expected.cut)
  .map(({ reply, ...rest }) => ({
    ...rest,
    text: reply.steps.filter((step) => typeof step === 'string').join(''),
  }));

describe('a good stream', () => {
  test('is read the same wherever it is split', async () => {
    const bytes = encoder.encode(good);
    for (let place = 0; place <= bytes.length; place += 1) {
      const answer = await read([bytes.slice(0, place), bytes.slice(place)], tools);
      expect(textOf(answer)).toBe('Grüße 🌍, one moment.');
      expect(callsOf(answer)).toEqual(wholeCalls);
    }
  });

  test('is read the same in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...streams),
        fc.array(fc.integer({ min: 1, max: 40 })),
        async (stream, sizes) => {
          const bytes = encoder.encode(stream.text);
          const parts: Uint8Array[] = [];
          let start = 0;
          for (const size of sizes) {
            parts.push(bytes.slice(start, start + size));
            start += size;
          }
          parts.push(bytes.slice(start));
          const answer = await read(parts, stream.tools ?? []);
          expect(textOf(answer)).toBe(stream.expected.text ?? '');
          expect(callsOf(answer)).toEqual((stream.expected.calls ?? []).map((call) => call.join(' ')));
        },
      ),
    );
  });
});

describe('a stream that was cut', () => {
  const over = good.indexOf('"finish_reason":"tool_calls"');

  test.each([
    ['closed', false],
    ['lost', true],
  ])(
    'at any byte (%s) gives its text, and its calls only if the endpoint had said that it was over',
    async (_how, cut) => {
      const bytes = encoder.encode(good);
      const overAt = encoder.encode(good.slice(0, over)).length;
      for (let length = 0; length < bytes.length; length += 1) {
        const answer = await read([bytes.slice(0, length)], tools, cut);
        expect('Grüße 🌍, one moment.'.startsWith(textOf(answer).replace(/\uFFFD+$/, ''))).toBe(true);
        if (length <= overAt) expect(callsOf(answer)).toEqual([]);
        else if (callsOf(answer).length > 0) expect(callsOf(answer)).toEqual(wholeCalls);
        // Never silent: exactly one of the two ends.
        expect(finishedOf(answer).length + (answer.trouble ? 1 : 0)).toBe(1);
      }
    },
  );
});

describe('a stream that was garbled', () => {
  test('never crashes, never ends silently, never calls anything after trouble', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...streams),
        fc.array(fc.record({ place: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (stream, changes) => {
          const bytes = encoder.encode(stream.text);
          for (const { place, byte } of changes) bytes[place % bytes.length] = byte;
          const answer = await read([bytes], stream.tools ?? []);
          expect(finishedOf(answer).length + (answer.trouble ? 1 : 0)).toBe(1);
          if (answer.trouble) expect(answer.trouble.failure.message).toContain('model.test');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('by a lost run of bytes ends exactly once', async () => {
    const bytes = encoder.encode(good);
    for (let start = 0; start < bytes.length; start += 3) {
      for (const length of [1, 7, 60]) {
        const kept = [bytes.slice(0, start), bytes.slice(start + length)];
        const answer = await read(kept, tools);
        expect(finishedOf(answer).length + (answer.trouble ? 1 : 0)).toBe(1);
      }
    }
  });

  test('arbitrary bytes are never a finished answer with calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), async (parts) => {
        const answer = await read(parts, tools);
        expect(callsOf(answer)).toEqual([]);
        expect(finishedOf(answer).length + (answer.trouble ? 1 : 0)).toBe(1);
      }),
    );
  });
});
