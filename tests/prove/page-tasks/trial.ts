import type { Page } from 'puppeteer-core';
import type { Harness } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { Panel } from '../../e2e/support/panel';
import type { Evidence, PageTask } from './page-task';

export type Trial = {
  browser: string;
  task: PageTask;
  done: boolean;
  /** Calls that the panel showed, and how often the person was asked. */
  calls: number;
  asked: number;
  milliseconds: number;
  /** The end of the conversation, where the task was not done. */
  words: string;
};

const longest = 90_000;

/** The person says the wish in the real panel and answers what they are asked, with the application in front. */
export async function playTask(
  harness: Harness,
  panel: Panel,
  page: Page,
  task: PageTask,
  asked: string[],
): Promise<Trial> {
  const started = performance.now();
  await panel.say(task.wish);
  const questions = await answerUntilIdle(panel, page).catch(() => -1);
  const isDone = async () => task.isDone(await evidenceOf(page, asked));
  const done = await eventually('the application', isDone, 2000).catch(() => false);
  const calls = await panel.calls().catch(() => []);
  const words = done ? '' : (await panel.logText().catch(() => '')).slice(-700);
  const milliseconds = performance.now() - started;
  return { browser: harness.kind, task, done, calls: calls.length, asked: questions, milliseconds, words };
}

/** @returns how often the person was asked. */
async function answerUntilIdle(panel: Panel, page: Page): Promise<number> {
  const deadline = performance.now() + longest;
  let questions = 0;
  let restingSince = 0;
  while (performance.now() < deadline) {
    const choice = await panel.page.evaluate(waitingQuestion);
    if (choice) {
      questions++;
      await panel.decide(choice);
      if (panel.page !== page) await page.bringToFront();
      restingSince = 0;
    } else if (!(await panel.isIdle())) restingSince = 0;
    // Between the message and the first sign of its answer the panel rests, too.
    else if (restingSince === 0) restingSince = performance.now();
    else if (performance.now() - restingSince > 1500) return questions;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return questions;
}

/** Plain text for the page: what its button offers, the wider grant first. */
function waitingQuestion(): 'Allow for this thread' | 'Allow once' | null {
  const names = [...document.querySelectorAll('[role="log"] fieldset button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '',
  );
  if (names.includes('Allow for this thread')) return 'Allow for this thread';
  return names.includes('Allow once') ? 'Allow once' : null;
}

const evidenceOf = async (page: Page, asked: string[]): Promise<Evidence> => ({
  ...(await page.evaluate(() => {
    // As laid out: a wiki keeps all its pages in its text.
    const { innerText: text = '' }: { innerText?: string } = document.body ?? {};
    return { said: (window as unknown as { said?: Record<string, unknown> }).said ?? {}, text };
  })),
  asked,
});
