import { env } from 'node:process';
import type { BrowserKind } from '../../scripts/browsers/browser-kind';
import { browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { launch } from '../e2e/harness';
import { builtApps, few } from '../fixtures/apps/build';
import { allTasks } from './page-actions/all-tasks';
import { buildProbe } from './page-actions/probe-extension';
import { serveFolder } from './page-actions/serve-apps';
import { progressOf, tableOf } from './page-actions/table';
import { playPage, type Trial } from './page-actions/trial';

/** Share of tasks that must succeed, in each browser; and of those that fail, every one must have been told truthfully. */
const bar = 0.95;

const proof: Proof = {
  title: 'Widgets that were not written by us do what our tools ask',
  async run({ short }) {
    const apps = await serveFolder(await builtApps('widgets', short && !env.PATCHBAY_PAGES ? 'few' : 'all'));
    const folders = await buildProbe();
    const pages = [...new Set(allTasks.map(({ page }) => page))].filter((page) => isChosen(page, short));
    const trials: Trial[] = [];
    for (const kind of browserKinds.filter((one) => (env.PATCHBAY_BROWSERS ?? one).split(',').includes(one))) {
      trials.push(...(await playAll(kind, folders[kind], pages, apps.url)));
    }
    await apps.close();
    const ok = browserKinds.every((kind) => isMet(trials.filter(({ browser }) => browser === kind)));
    return { ok, table: tableOf(trials) };
  },
};
export default proof;

/** The short form plays what is installed in seconds. */
const isChosen = (page: string, short: boolean): boolean =>
  env.PATCHBAY_PAGES ? env.PATCHBAY_PAGES.split(',').includes(page) : !short || few.includes(page);

async function playAll(kind: BrowserKind, extensionFolder: string, pages: readonly string[], url: string) {
  const harness = await launch({ browser: kind, extensionFolder });
  const trials: Trial[] = [];
  try {
    for (const page of pages) {
      const tasks = allTasks.filter((task) => task.page === page);
      const played = await playPage(harness, `${url}/${page}.html`, tasks);
      trials.push(...played);
      console.log(progressOf(kind, page, played));
    }
  } finally {
    await harness.close();
  }
  return trials;
}

function isMet(trials: readonly Trial[]): boolean {
  const done = trials.filter((trial) => trial.done).length;
  return done >= trials.length * bar && trials.every((trial) => trial.done || trial.admitted);
}
