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
      await panel.page.evaluate(send('thread/import', { text: longThread(title, count) }));
    }
    const open = (title: string) => () => openThread(panel, title);
    const afterDeath = (title: string) => async () => {
      await harness.killWorker();
      return openThread(panel, title);
    };
    const opened = await takeTurns(rounds, open('Long'), open('Short'));
    const cold = await takeTurns(rounds, afterDeath('Long'), afterDeath('Short'));
    const frames = await scrollThrough(panel);
    await panel.page.evaluateOnNewDocument(panelClock('.question'));
    const again = await takeTurns(
      rounds,
      () => reopen(panel, 'Long'),
      () => reopen(panel, 'Short'),
    );
    return [
      { what: `click to the newest of ${long} messages, ${kind}`, unit: 'ms', ...opened },
      { what: `the same with a dead worker, ${kind}`, unit: 'ms', ...cold },
      { what: `panel reopened: worker's answer to painted, ${kind}`, unit: 'ms', ...again },
      { what: `frames while scrolling up through it, ${kind}`, unit: 'ms', ours: summaryOf(frames), floor: null },
    ];
  } finally {
    await harness.close();
  }
}

/** From the click on its row to its newest message on the screen. */
async function openThread(panel: Panel, title: string): Promise<number> {
  // tsx wraps named inner functions in a helper of its own, which no page has.
  await panel.page.evaluate('globalThis.__name = (named) => named');
  await panel.press('Threads');
  await panel.find('.thread-row');
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

async function reopen(panel: Panel, title: string): Promise<number> {
  await openThread(panel, title);
  await panel.reload();
  return eventually('the panel to be painted', () => panel.page.evaluate(readClock) as Promise<number | null>);
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
