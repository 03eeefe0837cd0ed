import type { Provenance } from '../catalogue/announcement';
import { failed, type Outcome, success } from '../failure';
import type { MessageSender } from '../messaging';

/**
 * Where a document's message came from, by the browser's word alone. Refused where the origin is opaque (sandboxed
 * frames, `data:` pages): nobody could be shown whose tools those are.
 */
export function provenanceOf(sender: MessageSender): Outcome<Provenance> {
  const { tab, frameId, url = '' } = sender;
  const origin = (sender as { origin?: string }).origin ?? originOf(url);
  if (tab?.id === undefined || frameId === undefined) {
    return failed('not-allowed', 'Only documents in tabs can announce tools.');
  }
  if (!/^https?:/.test(origin)) {
    return failed(
      'not-allowed',
      'A document without an origin of its own (sandboxed or data:) cannot offer tools.',
    );
  }
  const topOrigin = frameId === 0 ? origin : originOf(tab.url ?? '');
  return success({ tabId: tab.id, frameId, origin, url, ...(topOrigin && { topOrigin }) });
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
