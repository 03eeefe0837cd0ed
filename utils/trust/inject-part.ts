import { browser } from '../browser';
import { errorText, failed, type Outcome, success } from '../failure';
import type { MessageSender } from '../messaging';
import type { PartName } from '../part-names';

/** Puts a packaged part beside the bridge that asks for it: into exactly its frame, in the isolated world. */
export async function injectPart(part: PartName, sender: MessageSender): Promise<Outcome<Record<string, never>>> {
  const { tab, frameId } = sender;
  // Chromium names the very document, so that a page which navigates meanwhile gets nothing.
  const { documentId } = sender as { documentId?: string };
  if (tab?.id === undefined || frameId === undefined) {
    return failed('not-allowed', 'Only documents in tabs can have parts.');
  }
  const frame = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
  const injection = { target: { tabId: tab.id, ...frame }, files: [`${part}-part.js`], injectImmediately: true };
  try {
    await browser.scripting.executeScript(injection as never);
    return success({});
  } catch (thrown) {
    return failed('permission-missing', `The browser did not let Patchbay into this frame: ${errorText(thrown)}`);
  }
}
