import { browser } from '../browser';

/** The first page that a person sees: from here to their first tool call. Not shown again for updates. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}
