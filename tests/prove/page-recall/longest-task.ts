import type { Page } from 'puppeteer-core';

/** Durations in microseconds; `tdur` is the time that the thread itself worked. */
type TraceEvent = { name: string; ph: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/**
 * Records the tasks of the page's main thread. The function that comes back ends that and gives the longest one's
 * milliseconds of the thread's own work: by the clock, a task of 6 ms takes 170 ms where other processes keep the
 * machine busy.
 */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  return async () => {
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('Chromium gave no trace of the page.');
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const mains = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name, ph, pid, tid, tdur }) =>
        ph === 'X' && name.endsWith('RunTask') && tdur !== undefined && mains.has(`${pid}/${tid}`),
    );
    if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
    return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000;
  };
}
