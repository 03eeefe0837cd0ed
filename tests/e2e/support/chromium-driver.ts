import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, getuid } from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../../scripts/browsers';
import type { BrowserDriver, LaunchOptions } from './browser-driver';
import { eventually } from './eventually';

/** Of Chrome's own settings page: the calls behind its switches. */
type DeveloperPrivate = {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, pattern: string): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; userScriptsAccess: boolean }): Promise<void>;
    };
    management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  };
};

export async function launchChromium(folder: string, options: LaunchOptions): Promise<BrowserDriver> {
  const { path } = await findOrInstallBrowser('chromium');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'patchbay-chromium-'));
  if (!existsSync(join(profile, 'Default'))) writePreferences(profile, options.preferences ?? {});
  const language = options.language ?? 'en-US';
  const browser = await puppeteer.launch({
    executablePath: path,
    // The pipe is what lets a branded Chrome load an unpacked extension.
    pipe: true,
    enableExtensions: [folder],
    headless: options.headless ?? true,
    // A person's window needs no bar that says it is under test.
    ...(options.headless === false ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    userDataDir: profile,
    // On Linux the environment decides, elsewhere the switch.
    env: { ...env, LANGUAGE: language },
    defaultViewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    args: [
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.features?.length ? [`--enable-features=${options.features.join(',')}`] : []),
      '--no-first-run',
      `--lang=${language}`,
      ...(options.args ?? []),
    ],
  });
  return driveChromium(browser, idOf(folder), () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}

function writePreferences(profile: string, preferences: Record<string, unknown>): void {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chrome derives the id of an unpacked extension from its folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

async function driveChromium(browser: Browser, id: string, cleanUp: () => void): Promise<BrowserDriver> {
  const origin = `chrome-extension://${id}`;
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  let starts = 0;
  const count = (target: { type(): string; url(): string }) => {
    if (isWorker(target)) starts += 1;
  };
  browser.on('targetcreated', count);
  const first = await browser.waitForTarget(isWorker);
  if (starts === 0) count(first);

  const inSettings = async <T>(change: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage();
    await page.goto(`chrome://extensions/?id=${id}`);
    const result = await change(page);
    await page.close();
    return result;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };

  return {
    kind: 'chromium',
    browser,
    origin,
    openExtensionPage,
    prepareGrant: (pattern) =>
      inSettings((page) =>
        page.evaluate(
          (ownId, wanted) =>
            (globalThis as unknown as DeveloperPrivate).chrome.developerPrivate.addHostPermission(ownId, wanted),
          id,
          pattern,
        ),
      ),
    // Chromium asks unless it was told about a pattern beforehand.
    showPermissionPrompts: async () => {},
    allowUserScripts: () =>
      inSettings((page) =>
        page.evaluate(
          (extensionId) =>
            (globalThis as unknown as DeveloperPrivate).chrome.developerPrivate.updateExtensionConfiguration({
              extensionId,
              userScriptsAccess: true,
            }),
          id,
        ),
      ),
    async openSidePanel(beside) {
      const known = new Set(browser.targets());
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('Chromium does not list the extension.');
      await beside.bringToFront();
      await extension.triggerAction(beside);
      const target = await browser.waitForTarget(
        (candidate) => !known.has(candidate) && candidate.url().startsWith(`${origin}/sidepanel.html`),
      );
      const panel = await target.asPage();
      // It is 0 × 0 for its first moments.
      await eventually('the side panel to be laid out', () => panel.evaluate(() => innerWidth > 0));
      return panel;
    },
    async killWorker() {
      const [page] = await browser.pages();
      if (!page) throw new Error('There is no page to reach the worker from.');
      const session = await page.createCDPSession();
      // Whoever holds a port starts the next one at once: what ends is this one.
      const running = browser.targets().filter(isWorker);
      const hasEnded = () => !browser.targets().some((target) => running.includes(target));
      await session.send('ServiceWorker.enable');
      await eventually('the worker to end', async () => {
        // Again where it was only just starting, which it then goes on with.
        await session.send('ServiceWorker.stopAllWorkers');
        return eventually('its target to go', hasEnded, 500);
      });
      await session.detach();
    },
    async reloadExtension() {
      const before = starts;
      const enable = (enabled: boolean) =>
        inSettings((page) =>
          page.evaluate(
            (ownId, wanted) =>
              (globalThis as unknown as DeveloperPrivate).chrome.management.setEnabled(ownId, wanted),
            id,
            enabled,
          ),
        );
      // Off and on: the reload button of the same page leaves an extension that was loaded by the pipe switched off.
      await enable(false);
      await eventually('the worker to end', () => !browser.targets().some(isWorker));
      await enable(true);
      await eventually('the worker to start again', () => starts > before);
    },
    workerStarts: async () => starts,
    workerIsRunning: async () => browser.targets().some(isWorker),
    async close() {
      await browser.close();
      cleanUp();
    },
  };
}
