import type { Page } from 'puppeteer-core';
import type { Run, ThreadItem } from '../../../utils/thread';
import { eventually } from '../../e2e/support/eventually';

export type Told = { threadId: string; run: Run | null; items: ThreadItem[] };

type Event = { addListener(listener: () => void): void };
type Port = { onDisconnect: Event; onMessage: Event };
type PortWatch = { open: Set<Port>; recoveries: number[] };
type Api = {
  runtime: { sendMessage(message: unknown): Promise<unknown>; connect(options: object): Port };
};
type PanelPage = {
  browser?: Api;
  chrome: Api;
  journal?: IDBDatabase;
  portWatch?: PortWatch;
};

/**
 * A person in front of the real panel. What they say goes through its message box, Stop through its button; decisions
 * go out as the panel sends them, since the buttons wait for three quarters of a second and a real hand.
 */
export function createPerson(page: Page) {
  return {
    page,
    /** A new thread with this message. */
    async say(text: string): Promise<void> {
      await page.evaluate(clickNamed, 'New thread');
      await eventually('an empty message box', () => page.evaluate(writeMessage, text));
      await eventually('the message to be sent', () => page.evaluate(clickNamed, 'Send'));
    },
    /** The journal's own word on the thread that began with this message; null while there is none. */
    read: (text: string): Promise<Told | null> => page.evaluate(readJournal, text),
    command: (name: string, request: object): Promise<void> =>
      page.evaluate(sendAsPanel, { patchbay: name, request }),
    /** @returns false where the panel shows no such button. */
    press: (name: string): Promise<boolean> => page.evaluate(clickNamed, name),
    logText: (): Promise<string> => page.evaluate(() => document.querySelector('[role="log"]')?.textContent ?? ''),
    boxText: (): Promise<string> => page.evaluate(() => document.querySelector('textarea')?.value ?? ''),
    /** Before all else. From now on the panel notes how long it was without its worker, each time. */
    async prepare(): Promise<void> {
      await page.evaluate(nameShim);
      await page.evaluate(watchPorts);
    },
    /** Of those that the panel has opened since `prepare`: the first one is not among them. */
    openPorts: (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as PanelPage).portWatch?.open.size ?? 0),
    /** Milliseconds from each loss of the worker to the new picture. */
    recoveries: (): Promise<number[]> =>
      page.evaluate(() => (globalThis as unknown as PanelPage).portWatch?.recoveries.splice(0) ?? []),
  };
}
export type Person = ReturnType<typeof createPerson>;

/** tsx wraps named inner functions in a helper of its own, which no page has. https://github.com/privatenumber/tsx/issues/113 */
const nameShim = 'globalThis.__name = (named) => named';

function clickNamed(name: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}

function writeMessage(text: string): boolean {
  const box = document.querySelector('textarea');
  if (!box || document.querySelector('[role="log"] [aria-label="You"]')) return false;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}

async function sendAsPanel(message: unknown): Promise<void> {
  const scope = globalThis as unknown as PanelPage;
  const { runtime } = scope.browser ?? scope.chrome;
  // As the panel does: once more where the worker died before it answered.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = await runtime.sendMessage(message).catch(() => undefined);
    if (answer) return;
  }
}

async function readJournal(text: string): Promise<Told | null> {
  const scope = globalThis as unknown as PanelPage;
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  if (!scope.journal) {
    scope.journal = await settled(indexedDB.open('patchbay'));
    scope.journal.onversionchange = () => scope.journal?.close();
  }
  const read = scope.journal.transaction(['threads', 'items', 'runs']);
  const threads = (await settled(read.objectStore('threads').getAll())) as { id: string; title: string }[];
  const thread = threads.findLast(({ title }) => title === text);
  if (!thread) return null;
  const range = IDBKeyRange.bound([thread.id], [thread.id, []]);
  const items = (await settled(read.objectStore('items').index('by-thread').getAll(range))) as ThreadItem[];
  const runs = (await settled(read.objectStore('runs').index('by-thread').getAll(thread.id))) as Run[];
  const [run] = runs.sort((left, right) => right.startedAt - left.startedAt);
  return { threadId: thread.id, run: run ?? null, items };
}

/** A life of the worker ends with its port, and the next one is there once its first message, the picture, is drawn. */
function watchPorts(): void {
  const scope = globalThis as unknown as PanelPage;
  const watch: PortWatch = { open: new Set(), recoveries: [] };
  scope.portWatch = watch;
  const { runtime } = scope.browser ?? scope.chrome;
  const connect = runtime.connect.bind(runtime);
  let lostAt = 0;
  runtime.connect = (options) => {
    const port = connect(options);
    // The first port was there before this watch: its end is seen by what follows it.
    lostAt ||= performance.now();
    watch.open.add(port);
    port.onDisconnect.addListener(() => {
      watch.open.delete(port);
      lostAt ||= performance.now();
    });
    port.onMessage.addListener(() => {
      if (lostAt === 0) return;
      const began = lostAt;
      lostAt = 0;
      setTimeout(() => watch.recoveries.push(performance.now() - began));
    });
    return port;
  };
}
