import { browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { serveOnLoopback } from '../e2e/support/site';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { timeLoad } from './support/time-load';

const loads = 60;
const paragraphs = Array.from({ length: 400 }, (_, index) => `<p>Paragraph ${index}, of some length.</p>`).join('');
const document400 = `<!doctype html><meta charset="utf-8"><title>400 paragraphs</title>${paragraphs}`;

/** What the content scripts cost a page that is granted, against the same page on a host that is not. */
const pageLoad: Benchmark = {
  title: 'Loading a page of 400 paragraphs, from the first byte of the answer to the end of load',
  floor: 'the same page in the same browser, from a host where no content script runs.',
  goal: 'not measurable at the median.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(await measure(kind));
    return rows;
  },
};
export default pageLoad;

async function measure(kind: (typeof browserKinds)[number]): Promise<BenchmarkRow> {
  const site = await serveOnLoopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(document400);
  });
  const harness = await launch({ browser: kind });
  try {
    await harness.grant('http://localhost/*');
    const page = await harness.browser.newPage();
    const { ours, floor } = await takeTurns(
      loads,
      () => timeLoad(page, `http://localhost:${site.port}/`),
      () => timeLoad(page, `http://127.0.0.1:${site.port}/`),
    );
    return { what: `load, ${kind}`, unit: 'ms', ours, floor, difference: true };
  } finally {
    await harness.close();
    await site.close();
  }
}
