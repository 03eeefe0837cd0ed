import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { type Harness, launch } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { Panel } from '../../e2e/support/panel';
import { type ControlServer, startControlServer } from './control-server';
import { createPerson, type Person } from './person';

/** One browser with everything that a trial needs, for many trials. */
export type Stage = {
  kind: BrowserKind;
  harness: Harness;
  control: ControlServer;
  panel: Panel;
  person: Person;
  /** The pages whose functions are called; the last of them was in front last. */
  ledgers: Page[];
  /** Ends the worker; comes back when it is dead. */
  kill(): Promise<void>;
  /** How often each entry of this tag stands in the page's own ledger. */
  entriesOf(tag: string): Promise<Map<string, number>>;
  close(): Promise<void>;
};

type StageOptions = {
  /** The folder of the builds; those with fault points report to this stage. Default: as for `launch`. */
  outDir?: string;
  /** One page for each, whose functions bear its name; none: one page. */
  shelves?: string[];
};

export async function openStage(kind: BrowserKind, { outDir, shelves = [''] }: StageOptions = {}): Promise<Stage> {
  const control = await startControlServer();
  const harness = await launch({ browser: kind, ...(outDir !== undefined && { outDir }) });
  await harness.grant('http://localhost/*');
  const panel = await harness.openPanel();
  await panel.setModel({ baseUrl: control.baseUrl, model: 'scripted' });
  const ledgers: Page[] = [];
  for (const shelf of shelves) {
    ledgers.push(await harness.openPage(`${control.url}/ledger.html${shelf && `?shelf=${shelf}`}`));
  }
  await panel.waitForTools(2 * shelves.length);
  await panel.toFront();
  await panel.page.evaluate(setFault, control.faultUrl);
  const person = createPerson(panel.page);
  await person.prepare();
  const kill = kind === 'chromium' ? await chromiumKiller(harness, panel.page) : () => harness.killWorker();
  return {
    kind,
    harness,
    control,
    panel,
    person,
    ledgers,
    kill,
    entriesOf: (tag) => entriesOf(ledgers, tag),
    async close() {
      await harness.close();
      await control.close();
    },
  };
}

/** The driver's own way waits until no worker is there; here the panel has long started the next one. */
async function chromiumKiller({ browser }: Harness, page: Page): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return async () => {
    const worker = await eventually('a worker to end', () =>
      browser.targets().find((target) => target.type() === 'service_worker'),
    );
    const died = new Promise<void>((resolve) => {
      const onDestroyed = (target: unknown) => {
        if (target !== worker) return;
        browser.off('targetdestroyed', onDestroyed);
        resolve();
      };
      browser.on('targetdestroyed', onDestroyed);
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await died;
  };
}

type Storage = { storage: { local: { set(values: object): Promise<void> } } };

function setFault(url: string): Promise<void> {
  const scope = globalThis as unknown as { browser?: Storage; chrome: Storage };
  return (scope.browser ?? scope.chrome).storage.local.set({ fault: url });
}

async function entriesOf(pages: readonly Page[], tag: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    // A page that is just being replaced has nothing to ask.
    const entries = await eventually('the ledger', () => page.evaluate(readEntries, tag));
    for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

const readEntries = (tag: string): string[] =>
  (globalThis as unknown as { ledger: { entries: string[] } }).ledger.entries.filter((entry) =>
    entry.startsWith(`${tag}/`),
  );
