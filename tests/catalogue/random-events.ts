import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { createMerge } from '../../utils/catalogue/merge';
import { from, memoryStore, toolNamed } from './documents';

/**
 * A browser in a few lines: what each frame holds, what lies in the back/forward cache, which tabs are closed. The
 * catalogue hears of it as our content scripts and the tab events would tell it, late words and lost ones included.
 */
type Page = { documentId: string; tools: string[]; revision: number };
type Event =
  | { type: 'navigate' | 'register' | 'back' | 'reload' | 'lateWord'; tab: number; frame: number; tools: string[] }
  | { type: 'close' | 'replace' | 'restartWorker' | 'removeFrame'; tab: number; frame: number };

const tab = fc.integer({ min: 0, max: 4 });
const frame = fc.integer({ min: 0, max: 2 });
const tools = fc.uniqueArray(fc.constantFrom('add', 'remove', 'list', 'pin', 'go'), { maxLength: 4 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constantFrom('navigate', 'register', 'back', 'reload', 'lateWord'),
      tab,
      frame,
      tools,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('close', 'replace', 'restartWorker', 'removeFrame'), tab, frame }),
  },
);

function createWorld() {
  const store = memoryStore();
  const slots = [1, 2, 3, 4, 5];
  const frames = new Map<string, Page>();
  const histories = new Map<string, Page[]>();
  let serial = 0;
  let nextTab = 6;
  const place = (slot: number, frameId: number) => `${slots[slot]}/${frameId}`;
  const inFrame = async (tabId: number, frameId: number) => frames.get(`${tabId}/${frameId}`)?.documentId ?? null;
  let catalogue = createCatalogue({ sessionStore: store, askFrame: inFrame });
  const merge = createMerge();

  const announce = (slot: number, frameId: number, page: Page) =>
    catalogue.announce(
      { documentId: page.documentId, revision: page.revision++, tools: page.tools.map((name) => toolNamed(name)) },
      from(slots[slot] ?? 0, frameId),
    );
  const enter = async (slot: number, frameId: number, page: Page) => {
    frames.set(place(slot, frameId), page);
    await announce(slot, frameId, page);
  };

  const play = async (step: Event) => {
    const key = place(step.tab, step.frame);
    const current = frames.get(key);
    const tabId = slots[step.tab] ?? 0;
    switch (step.type) {
      case 'navigate': {
        const isWordLost = serial % 5 === 0;
        if (current) {
          histories.set(key, [...(histories.get(key) ?? []), current]);
          if (!isWordLost) catalogue.documentLeft(current.documentId, 'asleep');
        }
        return enter(step.tab, step.frame, { documentId: `d${++serial}`, tools: step.tools, revision: 1 });
      }
      case 'reload':
        if (!current) return;
        catalogue.documentLeft(current.documentId, 'left');
        return enter(step.tab, step.frame, { documentId: `d${++serial}`, tools: step.tools, revision: 1 });
      case 'back': {
        const page = histories.get(key)?.pop();
        if (!page) return;
        if (current) catalogue.documentLeft(current.documentId, 'left');
        return enter(step.tab, step.frame, page);
      }
      case 'register':
        if (!current) return;
        current.tools = step.tools;
        await announce(step.tab, step.frame, current);
        return;
      case 'lateWord': {
        const [gone] = histories.get(key) ?? [];
        if (gone) await announce(step.tab, step.frame, gone);
        return;
      }
      case 'removeFrame':
        frames.delete(key);
        histories.delete(key);
        catalogue.dropFrame(tabId, step.frame);
        return;
      case 'close':
      case 'replace': {
        const fresh = nextTab++;
        for (const frameId of [0, 1, 2]) {
          const page = frames.get(`${tabId}/${frameId}`);
          frames.delete(`${tabId}/${frameId}`);
          if (page && step.type === 'replace') frames.set(`${fresh}/${frameId}`, page);
        }
        slots[step.tab] = fresh;
        if (step.type === 'close') catalogue.dropTab(tabId);
        else catalogue.replaceTab(tabId, fresh);
        return;
      }
      case 'restartWorker':
        await new Promise((resolve) => setImmediate(resolve));
        catalogue = createCatalogue({ sessionStore: store, askFrame: inFrame });
        await catalogue.ready;
    }
  };

  const truth = () => [...frames].map(([key, page]) => `${key}/${page.documentId}: ${page.tools}`).sort();
  const listed = () =>
    catalogue
      .documents()
      .map(
        ({ address, tools: there }) =>
          `${address.tabId}/${address.frameId}/${address.documentId}: ${there.map(({ name }) => name)}`,
      )
      .sort();
  const mergedPlaces = () =>
    merge(catalogue.documents())
      .flatMap(({ tool, documents }) => documents.map(({ address }) => `${address.documentId} ${tool.name}`))
      .sort();
  const truePlaces = () =>
    [...frames.values()].flatMap((page) => page.tools.map((name) => `${page.documentId} ${name}`)).sort();
  return { play, truth, listed, mergedPlaces, truePlaces };
}

/**
 * Plays rounds of random events, comparing the list with the truth after each one. Everything follows from the seed.
 * @returns how many were played, and what was wrong: empty where nothing was.
 */
export async function playRandomEvents(
  rounds: number,
  length: number,
  seed: number,
): Promise<{ events: number; wrong: string }> {
  let events = 0;
  const play = fc.asyncProperty(fc.array(event, { minLength: length, maxLength: length }), async (steps) => {
    const world = createWorld();
    for (const step of steps) {
      await world.play(step);
      events++;
      requireSame(step, world.listed(), world.truth());
      requireSame(step, world.mergedPlaces(), world.truePlaces());
    }
  });
  const result = await fc.check(play, { seed, numRuns: rounds });
  return { events, wrong: result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : '' };
}

function requireSame(step: Event, listed: string[], truth: string[]): void {
  if (isDeepStrictEqual(listed, truth)) return;
  throw new Error(
    `after ${JSON.stringify(step)}: listed ${JSON.stringify(listed)}, there is ${JSON.stringify(truth)}`,
  );
}
