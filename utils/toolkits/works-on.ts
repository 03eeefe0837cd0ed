import { matchesAny } from '../match-pattern';
import type { Toolkit, ToolkitTool } from '../toolkit';

export type PageFacts = { url: string; frameId: number };
type Places = Pick<Toolkit, 'frames' | 'matches' | 'excludeMatches'>;

/** May anything of the toolkit be called on this page? */
export const isOnPage = ({ frames, matches, excludeMatches }: Places, { url, frameId }: PageFacts): boolean =>
  (frames === 'all' || frameId === 0) && matchesAny(url, matches) && !matchesAny(url, excludeMatches);

/** A tool narrows the pages of its toolkit. */
export const fitsPage = ({ matches }: Pick<ToolkitTool, 'matches'>, { url }: PageFacts): boolean =>
  matches.length === 0 || matchesAny(url, matches);

export const worksOn = (toolkit: Places, tool: Pick<ToolkitTool, 'matches'>, page: PageFacts): boolean =>
  isOnPage(toolkit, page) && fitsPage(tool, page);
