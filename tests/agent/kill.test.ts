import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../utils/agent/journal';
import { isCall } from '../../utils/agent/phase';
import {
  aThread,
  calls,
  freshDatabase,
  kinds,
  Page,
  reached,
  type Setup,
  says,
  scriptedModel,
  startWorker,
} from './scripted-world';

/**
 * The worker dies after its Nth write, for every N there is; a new life opens the same database and resumes. Whatever
 * N is, the transcript is the same and the page has run each call once.
 */
const turns = [calls('write', 'read'), calls('write'), says('All done.')];

beforeEach(freshDatabase);

/** A worker whose journal never answers again after `writes` writes: as dead as a killed one. */
async function mortalWorker(setup: Setup, writes: number) {
  const life = await startWorker(setup);
  let left = writes;
  const never = new Promise<never>(() => undefined);
  const original = life.journal.commit;
  let died: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  life.world.journal.commit = async (...values: Parameters<Journal['commit']>) => {
    if (left === 0) {
      died();
      return never;
    }
    left -= 1;
    const written = await original(...values);
    if (left === 0) {
      died();
      return never;
    }
    return written;
  };
  return { ...life, death };
}

async function wholeRun(): Promise<{ transcript: string[]; writes: number }> {
  const { journal, runs, world } = await startWorker({ model: scriptedModel(turns) });
  let writes = 0;
  const original = journal.commit;
  world.journal.commit = (...values) => {
    writes += 1;
    return original(...values);
  };
  const thread = await aThread(journal);
  await runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
  await reached(journal, thread.id, ['done']);
  return { transcript: kinds(await journal.items(thread.id)), writes };
}

describe('a worker killed after any write', () => {
  it('loses nothing and runs nothing twice', async () => {
    const { transcript, writes } = await wholeRun();
    expect(writes).toBeGreaterThan(10);
    for (let after = 0; after < writes; after += 1) {
      freshDatabase();
      const page = new Page();
      const first = await mortalWorker({ model: scriptedModel(turns), page }, after);
      const thread = await aThread(first.journal);
      await first.runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
      await first.death;
      const second = await startWorker({ model: scriptedModel(turns), page });
      await second.runs.resume();
      await reached(second.journal, thread.id, ['done']);
      const items = await second.journal.items(thread.id);
      const label = `killed after write ${after}`;
      expect(
        kinds(items).filter((kind) => kind !== 'assistant interrupted'),
        label,
      ).toEqual(transcript);
      expect(
        page.ran.map(({ name }) => name),
        label,
      ).toEqual(['write', 'read', 'write']);
    }
  });

  it('says that the outcome is unknown where the page has gone too, and never repeats a write', async () => {
    const page = new Page();
    // Writes: facts of the moment, empty answer, answer with its call, dispatched; then the page runs it.
    const first = await mortalWorker({ model: scriptedModel([calls('write'), says('Hm.')]), page }, 4);
    const thread = await aThread(first.journal);
    await first.runs.send(thread, { text: 'Go', tabId: 1, modelId: 'm' });
    await first.death;
    const [dispatched] = (await first.journal.items(thread.id)).filter(isCall);
    expect(dispatched?.state).toBe('dispatched');
    page.gone = true;
    const second = await startWorker({ model: scriptedModel([calls('write'), says('Hm.')]), page });
    await second.runs.resume();
    await reached(second.journal, thread.id, ['done']);
    const [call] = (await second.journal.items(thread.id)).filter(isCall);
    expect(call).toMatchObject({ state: 'unknown', result: { ok: false, failure: { code: 'unknown-outcome' } } });
    expect(page.ran.length).toBeLessThanOrEqual(1);
  });
});
