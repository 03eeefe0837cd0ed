import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import type { Panel } from '../e2e/support/panel';
import { send } from '../prove/keys/page-scripts';
import { type Benchmark, type BenchmarkRow, summaryOf, takeTurns } from './support/benchmark';
import { longThread } from './support/long-thread';
import { panelClock, readClock } from './support/panel-clock';

const rounds = 12;
const long = 10_000;
const short = 20;

const panelOpen: Benchmark = {
  title: 'Opening the panel and its threads',
  floor: `the same with a thread of ${short} messages.`,
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(...(await measure(kind)));
    return rows;
  },
};
export default panelOpen;

async function measure(kind: BrowserKind): Promise<BenchmarkRow[]> {
  const harness = await launch({ browser: kind });
  try {
    const panel = await harness.openPanel();
    for (const [title, count] of [
      ['Short', short],
      ['Long', long],
    ] as const) {
      await bring(panel, longThread(title, count));
    }
    const open = (title: string) => () => openThread(panel, title);
    const afterDeath = (title: string) => async () => {
      await harness.killWorker();
      return openThread(panel, title);
    };
    const opened = await takeTurns(rounds, open('Long'), open('Short'));
    const cold = await takeTurns(rounds, afterDeath('Long'), afterDeath('Short'));
    const frames = await scrollThrough(panel);
    const again = kind === 'chromium' ? await reopened(panel) : null;
    return [
      { what: `click to the newest of ${long} messages, ${kind}`, unit: 'ms', ...opened },
      { what: `the same with a dead worker, ${kind}`, unit: 'ms', ...cold },
      ...(again
        ? [{ what: `panel reopened: worker's answer to painted, ${kind}`, unit: 'ms' as const, ...again }]
        : []),
      { what: `frames while scrolling up through it, ${kind}`, unit: 'ms', ours: summaryOf(frames), floor: null },
    ];
  } finally {
    await harness.close();
  }
}

/** At once: how long a pointing device takes is not asked here. */
const click = async (panel: Panel, label: string): Promise<void> =>
  (await panel.find(`button[aria-label="${label}"]`)).evaluate((button) => (button as HTMLElement).click());

async function bring(panel: Panel, text: string): Promise<void> {
  const answer = (await panel.page.evaluate(send('thread/import', { text }))) as {
    ok: boolean;
    value?: { imported: number };
  };
  if (answer.value?.imported !== 1) throw new Error(`The thread was not taken: ${JSON.stringify(answer)}`);
}

/** From the click on its row to its newest message on the screen, where an empty thread stood before. */
async function openThread(panel: Panel, title: string): Promise<number> {
  // tsx wraps named inner functions in a helper of its own, which no page has.
  await panel.page.evaluate('globalThis.__name = (named) => named');
  await click(panel, 'New thread');
  await eventually('an empty thread', async () => (await panel.page.$('.question-text')) === null);
  await click(panel, 'Threads');
  await eventually(`the row of ${title}`, async () => {
    const seen = await panel.page.$eval('.panel', (all) => all.textContent ?? '');
    if (await panel.page.$('.thread-row')) return true;
    throw new Error(`The panel shows: ${seen.slice(0, 400)}`);
  });
  return panel.page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const row = [...document.querySelectorAll<HTMLElement>('.thread-open')].find((button) =>
          button.textContent?.includes(wanted),
        );
        if (!row) return reject(new Error(`There is no row ${wanted}.`));
        const began = performance.now();
        row.click();
        requestAnimationFrame(function look() {
          const last = [...document.querySelectorAll('.question-text')].at(-1)?.textContent ?? '';
          if (!last.startsWith(`${wanted} newest`)) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(0);
        });
      }),
    title,
  );
}

/** Firefox runs no script of a driver's in a page of an extension before its own: there is nobody to hold the clock. */
async function reopened(panel: Panel) {
  await panel.page.evaluateOnNewDocument(panelClock('.question'));
  return takeTurns(
    rounds,
    () => reopen(panel, 'Long'),
    () => reopen(panel, 'Short'),
  );
}

async function reopen(panel: Panel, title: string): Promise<number> {
  await openThread(panel, title);
  await panel.reload();
  return eventually('the panel to be painted', async () => {
    const took = (await panel.page.evaluate(readClock)) as number | null;
    if (took !== null) return took;
    const seen = await panel.page.evaluate(
      'JSON.stringify([globalThis.panelClock, document.body.textContent.slice(0, 300)])',
    );
    throw new Error(`It shows ${seen}.`);
  });
}

/** Milliseconds of each frame while older messages come, page by page, for as many as one would scroll through. */
async function scrollThrough(panel: Panel): Promise<number[]> {
  await openThread(panel, 'Long');
  return panel.page.evaluate(
    (seconds) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('.log-scroller') as HTMLElement;
        const frames: number[] = [];
        const end = performance.now() + seconds * 1000;
        let before = performance.now();
        requestAnimationFrame(function step(now) {
          frames.push(now - before);
          before = now;
          scroller.scrollTop -= 120;
          if (now < end) requestAnimationFrame(step);
          else resolve(frames.slice(2));
        });
      }),
    6,
  );
}
