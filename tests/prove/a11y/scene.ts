import type { Page } from 'puppeteer-core';
import { startDemo } from '../../../demo/server';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { untilConnected } from '../../e2e/demo';
import { type Harness, launch } from '../../e2e/harness';
import type { Panel } from '../../e2e/support/panel';
import { type ScriptedModel, startScriptedModel } from '../../e2e/support/scripted-model';
import { welcomePage } from '../../e2e/support/welcome-page';

export type Theme = 'light' | 'dark';
export type Scene = {
  kind: BrowserKind;
  theme: Theme;
  harness: Harness;
  panel: Panel;
  welcome: Page;
  site: Page;
  model: ScriptedModel;
  close(): Promise<void>;
};

/** What a profile must hold for Firefox to be dark: it takes no wishes from outside. */
const firefoxTheme: Record<Theme, object> = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
};

/** A browser just after the installation, with the demo open and granted and a model that answers as told. */
export async function openScene(kind: BrowserKind, theme: Theme): Promise<Scene> {
  const demo = await startDemo();
  const model = await startScriptedModel();
  const harness = await launch({
    browser: kind,
    welcome: true,
    viewport: { width: 400, height: 760 },
    ...(kind === 'firefox' && { preferences: firefoxTheme[theme] as Record<string, unknown> }),
  });
  const welcome = await welcomePage(harness.driver);
  await dress(welcome, kind, theme);
  await harness.grant('http://localhost/*');
  const site = await untilConnected(await harness.openPage(`${demo.url}map`));
  const panel = await harness.openPanel();
  await dress(panel.page, kind, theme);
  await panel.setModel(model);
  return {
    kind,
    theme,
    harness,
    panel,
    welcome,
    site,
    model,
    async close() {
      await harness.close();
      await model.stop();
      await demo.close();
    },
  };
}

export async function dress(page: Page, kind: BrowserKind, theme: Theme): Promise<void> {
  if (kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** As where the system chooses the colours (Windows' contrast themes). Firefox takes no such wish from outside. */
export async function forceColors({ panel, kind, theme }: Scene, on: boolean): Promise<void> {
  if (kind !== 'chromium') return;
  const session = await panel.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: on ? 'active' : 'none' },
    ],
  });
}

/** Another page of ours, in the colours of this scene. */
export async function openOwnPage(scene: Scene, path: string): Promise<Page> {
  const page = await scene.harness.driver.openExtensionPage(path);
  await dress(page, scene.kind, scene.theme);
  return page;
}
