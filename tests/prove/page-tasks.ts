import { env } from 'node:process';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { launch } from '../e2e/harness';
import { builtApps, few } from '../fixtures/apps/build';
import { allTasks } from './page-tasks/all-tasks';
import { serveApplications } from './page-tasks/application-server';
import { startPlayer } from './page-tasks/player';
import { tableOf } from './page-tasks/table';
import { playTask, type Trial } from './page-tasks/trial';

/** What a person switches on for an application. */
const tools = ['find', 'click', 'type', 'wait_for'];
const more: Record<string, readonly string[]> = {
  'administration dashboard': ['fill_form', 'select', 'check'],
  'flow editor': ['drag', 'press'],
  wiki: ['press'],
};

const proof: Proof = {
  title: 'Tasks of several steps in applications that were not written by us',
  // Its short form alone takes three minutes.
  longOnly: true,
  async run({ short }) {
    const applications = await serveApplications(await builtApps('applications', short ? 'few' : 'all'));
    const player = await startPlayer(new Map(allTasks.map(({ wish, play }) => [wish, play])));
    const trials: Trial[] = [];
    for (const kind of browserKinds.filter((one) => (env.PATCHBAY_BROWSERS ?? one).split(',').includes(one))) {
      trials.push(...(await playAll(kind, short, applications, player)));
    }
    await applications.close();
    await player.stop();
    return { ok: trials.length > 0 && trials.every(({ done }) => done), table: tableOf(trials) };
  },
};
export default proof;

type Applications = Awaited<ReturnType<typeof serveApplications>>;

async function playAll(
  kind: BrowserKind,
  short: boolean,
  { url, asked }: Applications,
  player: { baseUrl: string; model: string },
): Promise<Trial[]> {
  const harness = await launch({ browser: kind });
  const trials: Trial[] = [];
  try {
    await harness.grant('http://localhost/*');
    const panel = await harness.openPanel();
    await panel.setModel(player);
    for (const task of chosen(short)) {
      asked.length = 0;
      const page = await harness.openPage(`${url}/${task.path}`);
      if (task.application !== trials.at(-1)?.task.application) {
        await panel.newThread();
        for (const tool of [...tools, ...(more[task.application] ?? [])])
          await panel.switchTool(`page.${tool}`, true);
      }
      await page.bringToFront();
      trials.push(await playTask(harness, panel, page, task, asked));
      await page.close();
      const last = trials.at(-1);
      console.log(`${kind}: ${task.wish} ${last?.done ? 'done' : `NOT DONE: ${last?.words}`}`);
    }
  } finally {
    await harness.close();
  }
  return trials;
}

/** The short form: two tasks of each application that is installed in seconds. */
const chosen = (short: boolean) =>
  allTasks.filter(({ application, path }, at) => {
    if (!short) return true;
    const earlier = allTasks.slice(0, at).filter((other) => other.application === application).length;
    return earlier < 2 && [...few, 'wiki'].includes(path.replace('.html', ''));
  });
