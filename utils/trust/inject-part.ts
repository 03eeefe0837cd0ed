import pagePart from 'virtual:page-part';
import { browser } from '../browser';
import { errorText, failed, type Outcome, success } from '../failure';
import type { MessageSender } from '../messaging';
import type { PartName } from '../part-names';

/** Puts a packaged part beside the bridge that asks for it: into exactly its frame, in the isolated world. */
export const injectPart = (part: PartName, sender: MessageSender): Promise<Outcome<Record<string, never>>> =>
  inject({ files: [`${part}-part.js`] }, sender);

/** The provider's later part, in the page's own world. @param key What the provider there waits for. */
export const injectPagePart = (key: string, sender: MessageSender): Promise<Outcome<Record<string, never>>> =>
  inject({ func: pagePart, args: [key], world: 'MAIN' }, sender);

async function inject(script: object, sender: MessageSender): Promise<Outcome<Record<string, never>>> {
  const { tab, frameId } = sender;
  // Chromium names the very document, so that a page which navigates meanwhile gets nothing.
  const { documentId } = sender as { documentId?: string };
  if (tab?.id === undefined || frameId === undefined) {
    return failed('not-allowed', 'Only documents in tabs can have parts.');
  }
  const frame = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
  try {
    const [ran] = (await browser.scripting.executeScript({
      ...script,
      target: { tabId: tab.id, ...frame },
      injectImmediately: true,
    } as never)) as { error?: unknown }[];
    // Firefox does not reject where the script itself threw.
    return ran?.error
      ? failed('internal', `Patchbay's own script failed here: ${errorText(ran.error)}`)
      : success({});
  } catch (thrown) {
    return failed('permission-missing', `The browser did not let Patchbay into this frame: ${errorText(thrown)}`);
  }
}
