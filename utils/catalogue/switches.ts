import type { Thread } from '../thread';
import { noRules, ruleOn, type SiteRule, type ToolRules } from '../tool-rules';
import type { CataloguedDocument } from './catalogued-document';
import { isFinder } from './finder';
import type { MergedTool } from './merge';

/** What of a merged tool a thread may use: whether it is on, and where. */
export type Switched = {
  on: boolean;
  documents: readonly CataloguedDocument[];
  /** A person said that no model may have it on any of its sites: no switch turns it on. */
  never: boolean;
};

/**
 * A person's switch in this thread, or else what they said for the site, or else the default: a page's tools are on, and
 * so is the finder; what a person installed starts off; and so does a frame of another origin than the page that holds
 * it, which nobody granted by looking at the page.
 */
export function switched(
  entry: Pick<MergedTool, 'tool' | 'switchKey' | 'documents'>,
  { switches }: Pick<Thread, 'switches'>,
  rules: ToolRules = noRules,
): Switched {
  const { tool, switchKey, documents } = entry;
  const ruleFor = ({ origin }: CataloguedDocument): SiteRule => ruleOn(rules, origin, switchKey);
  const allowed = kept(documents, (document) => ruleFor(document).never !== true);
  if (allowed.length === 0) return { on: false, documents, never: true };
  const chosen = Object.hasOwn(switches, switchKey) ? switches[switchKey] : undefined;
  if (chosen !== undefined) return { on: chosen, documents: allowed, never: false };
  const startsOff = (tool.source === 'toolkit' || tool.source === 'bundled') && !isFinder(tool);
  const on = kept(allowed, (document) => ruleFor(document).on ?? (!startsOff && !isForeignFrame(document)));
  return on.length > 0
    ? { on: true, documents: on, never: false }
    : { on: false, documents: allowed, never: false };
}

/** The same list where all of it stays: callers know by that that nothing has changed. */
function kept<T>(list: readonly T[], fits: (one: T) => boolean): readonly T[] {
  return list.every(fits) ? list : list.filter(fits);
}

/** A frame from another origin than its page. Unknown counts as another. */
export const isForeignFrame = ({ address, origin, topOrigin }: CataloguedDocument): boolean =>
  address.frameId !== 0 && origin !== topOrigin;
