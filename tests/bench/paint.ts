import type { Page } from 'puppeteer-core';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { type Harness, launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import type { Panel } from '../e2e/support/panel';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { type ChunkStream, serveChunkStream } from './support/chunk-stream';
import { framesOf, nameShim, paintsOf, startWatching } from './support/paint-watch';

const chunks = 3000;
const perSecond = 1000;

/** From the moment in which the endpoint hands a chunk to its socket to the first frame that shows it in the panel. */
const paint: Benchmark = {
  title: `A chunk of an answer to its paint, at ${perSecond} chunks a second for ${chunks / perSecond} s`,
  floor: 'the same stream in a bare page that appends each chunk to one text node.',
  goal: 'no frame over 50 ms.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(...(await measure(kind)));
    return rows;
  },
};
export default paint;

/** What one round showed: the delay of each chunk, and the time of each frame from the first word to the last. */
type Round = { delays: number[]; frames: number[] };
const rounds = 5;

async function measure(kind: BrowserKind): Promise<BenchmarkRow[]> {
  const stream = await serveChunkStream(chunks, perSecond);
  const harness = await launch({ browser: kind });
  try {
    const panel = await harness.openPanel();
    await panel.setModel({ baseUrl: stream.baseUrl, model: 'numbers', name: 'numbers' });
    const ours: Round[] = [];
    const floor: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await inBarePage(harness, stream));
      ours.push(await inPanel(panel, stream));
    }
    const row = (what: string, pick: (round: Round) => number[]): BenchmarkRow => ({
      what: `${what}, ${kind}`,
      unit: 'ms',
      ours: summaryOf(ours.flatMap(pick)),
      floor: summaryOf(floor.flatMap(pick)),
    });
    return [
      row('chunk to paint', ({ delays }) => delays),
      row('frames meanwhile', ({ frames }) => frames),
      row('slowest frame of each round', ({ frames }) => [Math.max(...frames)]),
    ];
  } finally {
    await harness.close();
    await stream.close();
  }
}

async function inPanel(panel: Panel, stream: ChunkStream): Promise<Round> {
  await panel.newThread();
  await panel.toFront();
  await panel.page.evaluate(nameShim);
  await panel.page.evaluate(startWatching, '[role="log"]');
  await panel.say('count');
  return roundOf(panel.page, stream);
}

async function inBarePage(harness: Harness, stream: ChunkStream): Promise<Round> {
  const page = await harness.openPage(stream.url);
  await page.evaluate(nameShim);
  await page.evaluate(startWatching, '#out');
  await page.evaluate(async () => {
    const out = document.querySelector('#out')?.appendChild(document.createTextNode(''));
    const response = await fetch('/', { method: 'POST' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let rest = ''; reader && out; ) {
        const { done, value } = await reader.read();
        if (done) return;
        const events = (rest + value).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          if (event.startsWith('data: {')) out.data += JSON.parse(event.slice(6)).choices[0].delta.content ?? '';
        }
      }
    })();
  });
  const found = await roundOf(page, stream);
  await page.close();
  return found;
}

/** Each chunk's own delay; a frame that shows several new ones counts for each of them. */
async function roundOf(page: Page, stream: ChunkStream): Promise<Round> {
  const paints = await eventually(
    'the last chunk to be painted',
    async () => {
      const seen = await page.evaluate(paintsOf);
      return seen.at(-1)?.last === chunks - 1 ? seen : null;
    },
    30_000,
  );
  const sentAt = stream.sentAt();
  let next = 0;
  const delays = paints.flatMap(({ last, at }) => {
    const shown = sentAt.slice(next, last + 1).map((sent) => at - sent);
    next = last + 1;
    return shown;
  });
  return { delays, frames: await page.evaluate(framesOf) };
}
