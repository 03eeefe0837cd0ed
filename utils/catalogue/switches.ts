import type { Thread } from '../thread';
import type { CataloguedDocument } from './catalogued-document';
import type { MergedTool } from './merge';

/** What of a merged tool a thread may use: whether it is on, and where. */
export type Switched = { on: boolean; documents: readonly CataloguedDocument[] };

/**
 * A person's switch in this thread, or else the default: a page's tools are on; what a person installed starts off;
 * and so does a frame of another origin than the page that holds it, which nobody granted by looking at the page.
 */
export function switched(
  { tool, switchKey, documents }: MergedTool,
  { switches }: Pick<Thread, 'switches'>,
): Switched {
  const chosen = Object.hasOwn(switches, switchKey) ? switches[switchKey] : undefined;
  if (chosen !== undefined) return { on: chosen, documents };
  if (tool.source === 'toolkit' || tool.source === 'bundled') return { on: false, documents };
  const own = documents.some(isForeignFrame)
    ? documents.filter((document) => !isForeignFrame(document))
    : documents;
  return own.length > 0 ? { on: true, documents: own } : { on: false, documents };
}

/** A frame from another origin than its page. Unknown counts as another. */
export const isForeignFrame = ({ address, origin, topOrigin }: CataloguedDocument): boolean =>
  address.frameId !== 0 && origin !== topOrigin;
