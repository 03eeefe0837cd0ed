import { browser } from './browser';

/**
 * The browser's own way to run code that a person brought. It is there once the person has switched it on: in Chrome
 * "Allow User Scripts" among the extension's details, in Firefox an optional permission.
 * https://developer.chrome.com/docs/extensions/reference/api/userScripts
 */
export type UserScripts = {
  execute?(injection: {
    target: { tabId: number; frameIds: number[] };
    world: 'MAIN' | 'USER_SCRIPT';
    worldId?: string;
    js: ({ file: string } | { code: string })[];
    injectImmediately: boolean;
  }): Promise<{ result?: unknown; error?: unknown }[]>;
  getScripts(filter: { ids: string[] }): Promise<unknown[]>;
  configureWorld(properties: { worldId: string; messaging: boolean }): Promise<void>;
};

export type CodeSwitch = 'on' | 'off' | 'too-old';

/** Undefined where it is switched off. Chrome may throw at the mere look. */
export function userScripts(): UserScripts | undefined {
  try {
    return (browser as unknown as { userScripts?: UserScripts }).userScripts;
  } catch {
    return undefined;
  }
}

/** Asked anew each time: it may have been switched since, and no event tells. */
export async function codeSwitch(): Promise<CodeSwitch> {
  const api = userScripts();
  if (!api) return 'off';
  if (typeof api.execute !== 'function') return 'too-old';
  return api.getScripts({ ids: ['none'] }).then(
    () => 'on' as const,
    () => 'off' as const,
  );
}

export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** What a person has to do, for people and models alike. */
export function codeSwitchSentence(state: CodeSwitch): string {
  if (state === 'on') return '';
  if (state === 'too-old') return 'Code of toolkits needs Firefox 153 or Chrome 138. Update the browser.';
  return isFirefox()
    ? 'Firefox does not let Patchbay run code of toolkits yet: allow "user scripts" for it with the button in the tools panel, or under Extensions → Patchbay → Permissions.'
    : 'Chrome does not let Patchbay run code of toolkits yet: switch on "Allow User Scripts" among Patchbay\'s details (Extensions → Patchbay → Details).';
}
