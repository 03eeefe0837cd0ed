import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Harness } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { WidgetTask } from './hands';
import { handsOn, type Journal } from './real-hands';

export type Trial = {
  browser: string;
  task: WidgetTask;
  /** The widget itself says what was wanted. */
  done: boolean;
  /** It was not done, and our tools had not said that it was: they refused by name, or reported no change. */
  admitted: boolean;
  said: unknown;
  trouble: string;
  journal: Journal;
  milliseconds: number;
};

/** Plays all tasks of one page, each in the page as the last one left it, as a person would. */
export async function playPage(harness: Harness, address: string, tasks: readonly WidgetTask[]): Promise<Trial[]> {
  const page = await harness.openPage(address);
  page.on('dialog', (dialog) => void dialog.accept());
  await eventually('the page to be staged', () =>
    page.evaluate(
      () => (window as { staged?: boolean }).staged === true && document.documentElement.dataset.probe === 'ready',
    ),
  ).catch(() => {});
  const trials: Trial[] = [];
  for (const task of tasks) trials.push(await play(harness.kind, page, task));
  await page.close();
  return trials;
}

async function play(browser: string, page: Page, task: WidgetTask): Promise<Trial> {
  const journal: Journal = [];
  const started = performance.now();
  let trouble = '';
  // A reload for each task would be a fairer start, but a page that has been used is what there is in life.
  await Promise.race([task.run(handsOn(page, sectionOf(task.widget), journal)), tooLong()]).catch(
    (thrown: unknown) => {
      trouble = thrown instanceof Error ? thrown.message : String(thrown);
    },
  );
  const milliseconds = performance.now() - started;
  const isSaid = async () => isDeepStrictEqual(await saidBy(page, task.widget), task.expected);
  const done = (await eventually('the widget', isSaid, 1500).catch(() => false)) && trouble === '';
  const said = await saidBy(page, task.widget).catch(() => 'the page is gone');
  const admitted =
    !done &&
    (trouble !== '' || /Nothing that can be seen changed|but nothing there takes it/.test(journal.at(-1) ?? ''));
  await page.keyboard.press('Escape').catch(() => {});
  return { browser, task, done, admitted, said, trouble, journal, milliseconds };
}

/** Two tasks of one widget have names of their own, and one section. */
const sectionOf = (widget: string): string => widget.replace(/-(?:sort|move)$/, '');

const saidBy = (page: Page, widget: string): Promise<unknown> =>
  page.evaluate((name) => (window as unknown as { said: Record<string, unknown> }).said?.[name], widget);

const tooLong = (): Promise<never> =>
  new Promise((_resolve, reject) => setTimeout(() => reject(new Error('It took more than 40 s.')), 40_000).unref());
