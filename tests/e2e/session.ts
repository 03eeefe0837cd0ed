import { env } from 'node:process';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { startDemo } from '../../demo/server';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { type Harness, launch } from './harness';
import { closePages } from './support/close-pages';
import type { Panel } from './support/panel';
import { type ScriptedModel, startScriptedModel } from './support/scripted-model';
import { serveFixtureSites } from './support/site';

/** One browser with everything that a test talks to. Filled before the first test of its block. */
export type Session = {
  kind: BrowserKind;
  harness: Harness;
  panel: Panel;
  model: ScriptedModel;
  /** Ends in a slash. */
  demo: string;
  /** Address of `tests/fixtures/sites`, without a slash at its end. */
  sites: string;
};

/** All that the tests are run in. */
export const chosenBrowsers = browserKinds.filter((kind) =>
  (env.PATCHBAY_BROWSERS ?? kind).split(',').includes(kind),
);

/**
 * Runs the tests in each real browser, one after the other: sites on localhost granted, the panel open in a tab, the
 * scripted model answering. Each test begins in a new thread, with no other page open.
 * @param only where the other one's driver cannot do what the tests ask for.
 */
export function inBothBrowsers(
  title: string,
  tests: (session: Session) => void,
  { only }: { only?: BrowserKind } = {},
): void {
  describe.each(chosenBrowsers.filter((kind) => !only || kind === only))(`${title} (%s)`, (kind) => {
    const session = { kind } as Session;
    const closers: (() => Promise<unknown>)[] = [];

    beforeAll(async () => {
      const demo = await startDemo();
      const sites = await serveFixtureSites();
      session.model = await startScriptedModel();
      session.demo = demo.url;
      session.sites = sites.url;
      closers.push(demo.close, sites.close, session.model.stop);
      session.harness = await launch({ browser: kind });
      closers.unshift(session.harness.close);
      await session.harness.grant('http://localhost/*');
      session.panel = await session.harness.openPanel();
      await session.panel.setModel(session.model);
    });

    afterEach(async () => {
      await session.panel.newThread();
      await closePages(session.harness, session.panel);
      session.model.forget();
    });

    afterAll(async () => {
      for (const close of closers) await close();
    });

    tests(session);
  });
}
