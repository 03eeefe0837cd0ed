import { Stream } from 'openai/core/streaming';
import { readAnswer } from '../../utils/models/openai/answer';
import { defaultLimits } from '../../utils/models/openai/response-text';
import { callFrame, doneFrame, finishFrame, textFrame } from '../models/frames';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';

const chunks = 10_000;
const rounds = 15;
const endpoint = { baseUrl: 'http://model.test/v1', model: 'm', key: '', originRemedy: '' };

/** Milliseconds for ten thousand chunks; a model sends fifty a second. */
const streamReading: Benchmark = {
  title: `Reading a streamed answer of ${chunks} chunks`,
  floor: "the SDK's decoder on the same bytes, which only parses the events and puts nothing together.",
  run: async () => [
    await compare('text, as it comes off the network', textOnly(), 4_096),
    await compare('text, an event at a time', textOnly(), 0),
    await compare('one call in ten thousand pieces', oneCall(), 4_096),
  ],
};
export default streamReading;

async function compare(what: string, frames: string[], pieceSize: number): Promise<BenchmarkRow> {
  const parts = piecesOf(frames, pieceSize);
  const ours = () =>
    timed(async () => {
      const known = new Set(['add']);
      const options = { endpoint, limits: defaultLimits, known };
      for await (const event of readAnswer(bodyOf(parts), options, new AbortController().signal)) void event;
    });
  const floor = () =>
    timed(async () => {
      for await (const chunk of Stream.fromSSEResponse(new Response(bodyOf(parts)), new AbortController()))
        void chunk;
    });
  return { what, unit: 'ms', ...(await takeTurns(rounds, ours, floor)) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const textOnly = () => [
  ...Array.from({ length: chunks }, (_, index) => textFrame(` word${index}`)),
  finishFrame('stop'),
  doneFrame,
];

function oneCall(): string[] {
  const first = { index: 0, id: 'a', type: 'function', function: { name: 'add', arguments: '{"text":"' } };
  const pieces = Array.from({ length: chunks }, () => callFrame({ index: 0, function: { arguments: 'word ' } }));
  const last = callFrame({ index: 0, function: { arguments: '"}' } });
  return [callFrame(first), ...pieces, last, finishFrame('tool_calls'), doneFrame];
}

function piecesOf(frames: string[], size: number): Uint8Array[] {
  const encoder = new TextEncoder();
  if (size === 0) return frames.map((frame) => encoder.encode(frame));
  const whole = encoder.encode(frames.join(''));
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.slice(index * size, (index + 1) * size),
  );
}

function bodyOf(parts: Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const part = parts[next++];
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
}
