import type { Page } from 'puppeteer-core';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { type Harness, launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import type { Panel } from '../e2e/support/panel';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { type ChunkStream, serveChunkStream } from './support/chunk-stream';
import { paintsOf, startWatching } from './support/paint-watch';

const chunks = 3000;
const perSecond = 1000;

/** From the moment in which the endpoint hands a chunk to its socket to the first frame that shows it in the panel. */
const paint: Benchmark = {
  title: `A chunk of an answer to its paint, at ${perSecond} chunks a second for ${chunks / perSecond} s`,
  floor: 'the same stream in a bare page that appends each chunk to one text node.',
  goal: 'no frame over 50 ms.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(await measure(kind));
    return rows;
  },
};
export default paint;

async function measure(kind: BrowserKind): Promise<BenchmarkRow> {
  const stream = await serveChunkStream(chunks, perSecond);
  const harness = await launch({ browser: kind });
  try {
    const panel = await harness.openPanel();
    await panel.setModel({ baseUrl: stream.baseUrl, model: 'numbers', name: 'numbers' });
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      floor.push(...(await inBarePage(harness, stream)));
      ours.push(...(await inPanel(panel, stream)));
    }
    return { what: `chunk to paint, ${kind}`, unit: 'ms', ours: summaryOf(ours), floor: summaryOf(floor) };
  } finally {
    await harness.close();
    await stream.close();
  }
}

async function inPanel(panel: Panel, stream: ChunkStream): Promise<number[]> {
  await panel.newThread();
  await panel.toFront();
  await panel.page.evaluate(startWatching, '[role="log"]');
  await panel.say('count');
  return delays(panel.page, stream);
}

async function inBarePage(harness: Harness, stream: ChunkStream): Promise<number[]> {
  const page = await harness.openPage(stream.url);
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
  const found = await delays(page, stream);
  await page.close();
  return found;
}

/** Each chunk's own delay; a frame that shows several new ones counts for each of them. */
async function delays(page: Page, stream: ChunkStream): Promise<number[]> {
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
  return paints.flatMap(({ last, at }) => {
    const shown = sentAt.slice(next, last + 1).map((sent) => at - sent);
    next = last + 1;
    return shown;
  });
}
