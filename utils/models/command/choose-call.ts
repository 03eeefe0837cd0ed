import type { JsonObject } from '../../json';
import type { ModelTool } from '../model';
import type { Clause } from './clause';
import { type Filled, fill } from './fill';
import { matchedWords, type Ranked, rankTools, type ToolIndex } from './rank-tools';
import { isStopWord } from './words';

export type Chosen = {
  tool: ModelTool;
  values: JsonObject;
  missing: string[];
  /** Words of the clause that led to this tool, as written. */
  matched: string[];
  /** Why a person should look at it first; empty where nothing speaks against running it. */
  doubts: string[];
};

/** What command mode makes of one step: a call, or the tools that come nearest where none fits. */
export type Choice = { call: Chosen; nearest: ModelTool[] } | { call: null; nearest: ModelTool[] };

/** How many of the best ranked tools are filled and compared. */
const candidates = 8;
/** Below this share of a tool's own name, the words only happen to occur in its description. */
const leastNameCoverage = 0.3;
const clearMargin = 1.15;

type Weighed = { ranked: Ranked; filled: Filled; weight: number };

export function chooseCall(clause: Clause, index: ToolIndex, now: Date): Choice {
  const weighed = rankTools(clause, index)
    .slice(0, candidates)
    .map((ranked) => weigh(ranked, fill(clause, ranked, now)))
    .sort((left, right) => right.weight - left.weight);
  const nearest = [...new Set(weighed.map(({ ranked }) => ranked.document.tool))].slice(0, 3);
  const [best, ...others] = weighed;
  if (!best || !isMeant(best)) return { call: null, nearest };
  const rival = others.find(({ ranked }) => ranked.document.tool !== best.ranked.document.tool);
  const { tool } = best.ranked.document;
  const { values, missing } = best.filled;
  return {
    call: { tool, values, missing, matched: matchedWords(best.ranked), doubts: doubtsOf(best, rival) },
    nearest,
  };
}

function weigh(ranked: Ranked, filled: Filled): Weighed {
  const weight =
    ranked.score *
    (0.4 + 0.6 * ranked.nameCoverage) *
    (filled.missing.length > 0 ? 0.5 : 1) *
    (ranked.contrary ? 0.25 : 1) *
    // A tool made for the purpose goes before one value of a tool for many.
    (ranked.document.choice ? 0.9 : 1) *
    0.85 ** filled.unexplained.length *
    (1 + 0.15 * Math.min(2, filled.firm));
  return { ranked, filled, weight };
}

/** Does the clause mean this tool at all? It must say some of its name, with words that are not only its arguments. */
const isMeant = ({ ranked, filled }: Weighed): boolean =>
  ranked.nameCoverage >= leastNameCoverage &&
  ranked.meetings.some(({ inName, token }) => inName && !isStopWord(token.lower)) &&
  filled.unexplained.length <= Math.max(1, ranked.meetings.length / 2);

function doubtsOf({ ranked, filled, weight }: Weighed, rival: Weighed | undefined): string[] {
  const doubts: string[] = [];
  if (filled.missing.length > 0) doubts.push(`missing: ${filled.missing.join(', ')}`);
  if (filled.unexplained.length > 0) {
    doubts.push(`not understood: ${filled.unexplained.map(({ text }) => text).join(', ')}`);
  }
  if (ranked.contrary) doubts.push('it says the opposite');
  if (ranked.nameCoverage < 0.5) doubts.push('only part of its name was said');
  if (rival && rival.weight * clearMargin > weight)
    doubts.push(`or did you mean ${labelOf(rival.ranked.document.tool)}?`);
  return doubts;
}

export const labelOf = ({ title, alias }: ModelTool): string => (title === '' ? alias : title);
