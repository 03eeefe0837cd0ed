import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';

export type LaunchOptions = {
  browser: BrowserKind;
  /** Default: true. */
  headless?: boolean;
  /** The folder that holds `chrome-mv3` and `firefox-mv3`. Default: `PATCHBAY_OUT` or `.output`. */
  outDir?: string;
  /** An unpacked extension to load instead of Patchbay's build. */
  extensionFolder?: string;
  /** Chromium's `--enable-features`, such as `WebMCP`. */
  features?: string[];
  /** More of Chromium's command line. */
  args?: string[];
  /** Firefox: `about:config` preferences. Chromium: the fresh profile's `Preferences` file. */
  preferences?: Record<string, unknown>;
  /** A folder that outlasts the browser, to be used again. Default: one that goes with it. */
  profile?: string;
  /** The language of the browser, and so of the panel. Default: English, whose names the tests go by. */
  language?: string;
  /** Leave the page open that greets a person after the installation. */
  welcome?: boolean;
  /** Width and height of pages; a real window's own size where it is null. */
  viewport?: { width: number; height: number } | null;
};

/** What differs between the two browsers, behind one face. */
export interface BrowserDriver {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`. */
  readonly origin: string;
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Makes the browser answer a coming request for this match pattern with yes, without a bubble. */
  prepareGrant(pattern: string): Promise<void>;
  /** From now on the person is asked for permissions, as in any browser. */
  showPermissionPrompts(): Promise<void>;
  /** The real side panel or sidebar beside this page. Firefox's cannot be driven: null, after it has opened. */
  openSidePanel(beside: Page): Promise<Page | null>;
  /** Switches on `userScripts`, as a person does in the browser's own settings. */
  allowUserScripts(): Promise<void>;
  /** Ends the background worker as the browser does when it needs the memory. */
  killWorker(): Promise<void>;
  /** Loads the extension anew: pages keep what the old one left in them, and its own pages are gone. */
  reloadExtension(): Promise<void>;
  /** How often the worker has started since the launch. */
  workerStarts(): Promise<number>;
  workerIsRunning(): Promise<boolean>;
  close(): Promise<void>;
}
