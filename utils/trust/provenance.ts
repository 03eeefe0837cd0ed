import type { Provenance } from '../catalogue/announcement';
import { failed, type Outcome, success } from '../failure';
import type { MessageSender } from '../messaging';

/**
 * Where a document's message came from, by the browser's word alone. The origin of sandboxed frames and `data:` pages
 * is "null"; it is never guessed from the URL, which in a sandboxed frame names a site that the frame does not speak for.
 */
export function provenanceOf(sender: MessageSender): Outcome<Provenance> {
  const { tab, frameId } = sender;
  const { origin } = sender as { origin?: string };
  if (tab?.id === undefined || frameId === undefined || origin === undefined) {
    return failed('not-allowed', 'Only documents in tabs can announce tools.');
  }
  const topOrigin = frameId === 0 ? origin : originOf(tab.url ?? '');
  return success({
    tabId: tab.id,
    frameId,
    origin,
    url: addressNow(sender, origin),
    ...(topOrigin && { topOrigin }),
  });
}

/**
 * The sender's URL is the one that its document began with: a page that has moved on within itself (`pushState`) shows
 * where it is by its tab alone.
 */
function addressNow({ tab, frameId, url = '' }: MessageSender, origin: string): string {
  const shown = tab?.url ?? '';
  return frameId === 0 && originOf(shown) === origin ? shown : url;
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
