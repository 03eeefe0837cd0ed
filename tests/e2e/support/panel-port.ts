import type { Page } from 'puppeteer-core';
import { applyChange } from '../../../components/store/apply-change';
import type { Outcome } from '../../../utils/failure';
import type { MessagesFrom, ReplyOf, RequestOf } from '../../../utils/messages';
import type { PanelState, PanelUpdate, ToolRow } from '../../../utils/panel-state';
import type { Call } from '../../../utils/thread';
import type { BrowserDriver } from './browser-driver';
import { eventually, patience } from './eventually';

type Port = {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
};
type Extension = {
  runtime: { connect(options: { name: string }): Port; sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    getCurrent(): Promise<{ id: number; windowId: number }>;
    query(wanted: object): Promise<{ id?: number; url?: string }[]>;
    move(tabId: number, to: { index: number }): Promise<unknown>;
    update(tabId: number, to: { url: string }): Promise<unknown>;
  };
  permissions: { remove(wanted: { origins: string[] }): Promise<boolean> };
};
type Place = { windowId: number; ownTabId: number };
type PortPage = {
  browser?: Extension;
  chrome: Extension;
  patchbayPort: {
    updates: PanelUpdate[];
    losses: number;
    open(): void;
    watch(threadId: string | null): void;
  };
};

/**
 * A panel without a face: a page of the extension that holds the real port to the worker and sends what a panel sends.
 * Its picture is put together as the panel puts it together.
 */
export class PanelPort {
  private state: PanelState | null = null;
  private threadId: string | null = null;

  private constructor(
    readonly page: Page,
    private readonly place: Place,
  ) {}

  static async open(driver: BrowserDriver): Promise<PanelPort> {
    const page = await driver.openExtensionPage('icon.svg');
    const place = await page.evaluate(openPort);
    const port = new PanelPort(page, place);
    await port.until('the first picture', () => true);
    return port;
  }

  /** The picture as it is now; null before the first one. */
  async picture(): Promise<PanelState | null> {
    const updates = await this.page.evaluate(() =>
      (globalThis as unknown as PortPage).patchbayPort.updates.splice(0),
    );
    for (const update of updates) {
      if (update.type === 'snapshot') this.state = update.state;
      else if (this.state) this.state = update.changes.reduce(applyChange, this.state);
    }
    return this.state;
  }

  /** Waits until the picture is as wanted, and gives what `look` found in it. */
  until<T>(
    what: string,
    look: (state: PanelState) => T | null | false | undefined,
    timeout = patience,
  ): Promise<T> {
    return eventually(
      what,
      async () => {
        const state = await this.picture();
        return state && look(state);
      },
      timeout,
    );
  }

  /** What pages and installed toolkits offer; the bundled tools are always there. */
  async tools(): Promise<readonly ToolRow[]> {
    return offeredByPages((await this.picture())?.tools ?? []);
  }

  /** How often the worker's end of the port was lost. */
  losses(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as PortPage).patchbayPort.losses);
  }

  send<N extends MessagesFrom<'panel'>>(name: N, request: RequestOf<N>): Promise<Outcome<ReplyOf<N>>> {
    const envelope = { patchbay: name, request };
    return this.page.evaluate((message) => {
      const scope = globalThis as unknown as PortPage;
      return (scope.browser ?? scope.chrome).runtime.sendMessage(message) as Promise<never>;
    }, envelope);
  }

  /** A new thread, and only it, is shown from now on. */
  async newThread(): Promise<string> {
    const made = await this.send('thread/create', {});
    if (!made.ok) throw new Error(made.failure.message);
    const { threadId } = made.value;
    this.threadId = threadId;
    await this.page.evaluate((id) => (globalThis as unknown as PortPage).patchbayPort.watch(id), threadId);
    await this.until('the new thread', ({ thread }) => thread?.id === threadId);
    return threadId;
  }

  /** Sends a message in the thread on show. @returns the id of the run that answers it. */
  async say(text: string): Promise<string> {
    const sent = await this.send('message/send', { threadId: this.threadId, text, ...this.place });
    if (!sent.ok) throw new Error(sent.failure.message);
    return sent.value.runId;
  }

  /** Waits for the end of a run, allowing what it asks for, and gives its calls. */
  finish(runId: string, timeout?: number): Promise<Call[]> {
    const asked = new Set<string>();
    return eventually(
      'the run to end',
      async () => {
        const state = await this.picture();
        const calls = (state?.items ?? []).filter(
          (item): item is Call => item.kind === 'call' && item.runId === runId,
        );
        for (const { id, state: callState } of calls) {
          if (callState !== 'awaiting-approval' || asked.has(id)) continue;
          asked.add(id);
          const decided = await this.send('call/decide', { callId: id, choice: 'thread' });
          if (!decided.ok) asked.delete(id);
        }
        const isOver =
          state?.run?.id === runId && state.run.phase !== 'requesting' && state.run.phase !== 'calling';
        return isOver ? calls : null;
      },
      timeout,
    );
  }

  /** The tab that shows this address, by the browser's own list; null where none does. */
  tabOf(url: string): Promise<number | null> {
    return this.page.evaluate(async (wanted) => {
      const scope = globalThis as unknown as PortPage;
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return tabs.find((tab) => tab.url === wanted)?.id ?? null;
    }, url);
  }

  /** Every open tab; of sites without a grant no more than this is told. */
  tabIds(): Promise<number[]> {
    return this.page.evaluate(async () => {
      const scope = globalThis as unknown as PortPage;
      const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
      return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    });
  }

  /** Goes to an address in a tab, as one who types it; not until it is there. */
  openIn(tabId: number, url: string): Promise<void> {
    return this.page.evaluate(
      async (tab, wanted) => {
        const scope = globalThis as unknown as PortPage;
        await (scope.browser ?? scope.chrome).tabs.update(tab, { url: wanted });
      },
      tabId,
      url,
    );
  }

  /** Drags a tab to the first place of its window. */
  moveTab(tabId: number): Promise<void> {
    return this.page.evaluate(async (tab) => {
      const scope = globalThis as unknown as PortPage;
      await (scope.browser ?? scope.chrome).tabs.move(tab, { index: 0 });
    }, tabId);
  }

  /** Takes a grant back, as the person may at any time. */
  revoke(pattern: string): Promise<void> {
    return this.page.evaluate(async (origin) => {
      const scope = globalThis as unknown as PortPage;
      await (scope.browser ?? scope.chrome).permissions.remove({ origins: [origin] });
    }, pattern);
  }
}

export const offeredByPages = (rows: readonly ToolRow[]) => rows.filter(({ source }) => source !== 'bundled');

async function openPort(): Promise<Place> {
  const scope = globalThis as unknown as PortPage;
  const api = scope.browser ?? scope.chrome;
  const { id, windowId } = await api.tabs.getCurrent();
  const place = { windowId, ownTabId: id };
  let shown: string | null = null;
  let port: Port;
  // An object: tsx gives inner functions a helper that the page does not have.
  scope.patchbayPort = {
    updates: [],
    losses: 0,
    open() {
      port = api.runtime.connect({ name: 'panel' });
      port.onMessage.addListener((update) => this.updates.push(update as PanelUpdate));
      // At once: timers of pages in the background are slow, and the worker starts for whoever connects.
      port.onDisconnect.addListener(() => {
        this.losses += 1;
        this.open();
      });
      this.watch(shown);
    },
    watch(threadId) {
      shown = threadId;
      port.postMessage({ type: 'watch', threadId, ...place });
    },
  };
  scope.patchbayPort.open();
  return place;
}
