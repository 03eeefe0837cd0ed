import type { MergedTool } from './merge';

/** The tool that finds what did not fit. It is there where something did not, and on unless it was switched off. */
export const finderName = 'find.find_tools';

export const isFinder = ({ source, name }: { source: string; name: string }): boolean =>
  source === 'bundled' && name === finderName;

/**
 * How many tools there is room for, with one place kept for the finder where not all of them fit. Without a limit, which
 * is how calls are looked up, the finder is there too: it may be what is called.
 */
export function roomFor(wanted: number, limit: number, finder: MergedTool | undefined) {
  const isThere = finder !== undefined && (wanted > limit || limit === Number.POSITIVE_INFINITY);
  return { limit: isThere ? limit - 1 : limit, finder: isThere ? [finder] : [] };
}
