import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../../scripts/browsers';
import type { BrowserDriver, LaunchOptions } from './browser-driver';
import { eventually } from './eventually';
import { type ChromeScope, openChromeScope } from './firefox-chrome-scope';

/** Firefox makes one up for each profile unless it is told. */
const uuid = '5f2d1a3e-6c1b-4a52-9f7e-1b2c3d4e5f60';
const origin = `moz-extension://${uuid}`;

type GeckoManifest = { browser_specific_settings: { gecko: { id: string } } };

export async function launchFirefox(folder: string, options: LaunchOptions): Promise<BrowserDriver> {
  const { path } = await findOrInstallBrowser('firefox');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as GeckoManifest;
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: options.headless ?? true,
    defaultViewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    args: ['--remote-allow-system-access'],
    ...(options.profile && { userDataDir: options.profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // A request for a permission is answered with yes, without a doorhanger.
      'extensions.webextOptionalPermissionPrompts': false,
      // An add-on that is loaded for a test is taken out when the browser closes; what it stored stays, as a real one's.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': options.language ?? 'en-US',
      ...options.preferences,
    },
  });
  const chromeScope = await openChromeScope(browser);
  await browser.installExtension(folder);
  await chromeScope(countStarts, id);
  return driveFirefox(browser, id, chromeScope);
}

// Source for the browser's own window, where no type of ours exists.
const extensionOf = 'const extension = WebExtensionPolicy.getByID(id).extension;';
const countStarts = `(id) => {
  ${extensionOf}
  globalThis.patchbayStarts = extension.backgroundState === 'running' ? 1 : 0;
  extension.on('background-script-started', () => { globalThis.patchbayStarts += 1; });
}`;
const isRunning = `(id) => { ${extensionOf} return extension.backgroundState === 'running'; }`;
const readStarts = '() => globalThis.patchbayStarts';
const killBackground = `async (id) => {
  ${extensionOf}
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;
const reloadAddon = `async (id) => {
  const addon = await AddonManager.getAddonByID(id);
  await addon.reload();
}`;
const askAgain = "() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)";
const addUserScripts = `(id) => {
  ${extensionOf}
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  return ExtensionPermissions.add(id, { permissions: ['userScripts'], origins: [], data_collection: [] }, extension);
}`;
const showSidebar = `async (id) => {
  await SidebarController.show(id.replace(/\\W/g, '_') + '-sidebar-action');
  const inner = document.getElementById('sidebar').contentDocument.querySelector('browser');
  return inner?.currentURI?.spec ?? '';
}`;

function driveFirefox(browser: Browser, id: string, chromeScope: ChromeScope): BrowserDriver {
  return {
    kind: 'firefox',
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox tells nobody when a page of an extension has loaded, so this never resolves. Ask the page instead.
      page.goto(`${origin}/${path}`, { timeout: 0 }).catch(() => {});
      await eventually(`${path} to load`, () =>
        page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
      );
      return page;
    },
    // The preference above answers for all patterns.
    prepareGrant: async () => {},
    showPermissionPrompts: () => chromeScope(askAgain),
    allowUserScripts: () => chromeScope(addUserScripts, id),
    async openSidePanel(beside) {
      await beside.bringToFront();
      await eventually('the sidebar to show the panel', async () =>
        (await chromeScope<string>(showSidebar, id)).startsWith(`${origin}/sidepanel.html`),
      );
      return null;
    },
    killWorker: () => chromeScope(killBackground, id),
    reloadExtension: () => chromeScope(reloadAddon, id),
    workerStarts: () => chromeScope(readStarts),
    workerIsRunning: () => chromeScope(isRunning, id),
    close: () => browser.close(),
  };
}
