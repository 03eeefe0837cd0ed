import type { JsonObject } from '../../json';
import type { ModelTool } from '../model';
import { isName } from './chunks';
import { type Clause, contentTokens, overlaps } from './clause';
import { doubtsAbout } from './doubts';
import { type Filled, fill } from './fill';
import { matchedWords, type Ranked, rankTools } from './rank-tools';
import { namesOf } from './tool-documents';
import type { ToolIndex } from './tool-index';
import { isStopWord, type Token } from './words';

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

export type Weighed = {
  ranked: Ranked;
  filled: Filled;
  weight: number;
  /** Of the tool's name, with what the arguments say of it. */
  coverage: number;
  /** Words that became text although they are the names of other tools. */
  swallowed: Token[];
};

export function chooseCall(clause: Clause, index: ToolIndex, now: Date): Choice {
  const weighed = rankTools(clause, index)
    .slice(0, candidates)
    .map((ranked) => weigh(clause, ranked, fill(clause, ranked, now), index))
    .sort((left, right) => right.weight - left.weight);
  const nearest = [...new Set(weighed.map(({ ranked }) => ranked.document.tool))].slice(0, 3);
  const [best, ...others] = weighed;
  if (!best || !isMeant(best)) return { call: null, nearest };
  const { tool } = best.ranked.document;
  const { values, missing } = best.filled;
  return {
    call: { tool, values, missing, matched: matchedWords(best.ranked), doubts: doubtsAbout(best, others, clause) },
    nearest,
  };
}

function weigh(clause: Clause, ranked: Ranked, filled: Filled, index: ToolIndex): Weighed {
  const swallowed = swallowedBy(clause, ranked, filled, index);
  const coverage = ranked.coverageWith(Object.keys(filled.values));
  const weight =
    ranked.score *
    (0.4 + 0.6 * coverage) *
    (filled.missing.length > 0 ? 0.5 : 1) *
    (ranked.contrary ? 0.25 : 1) *
    // A tool made for the purpose goes before one value of a tool for many.
    (ranked.document.choice ? 0.9 : 1) *
    0.7 ** filled.unexplained.length *
    0.6 ** Math.min(2, swallowed.length) *
    (1 + 0.25 * Math.min(2, filled.firm));
  return { ranked, filled, weight, coverage, swallowed };
}

/** "show the map" is no notification that says "the map" while another tool is called so. */
function swallowedBy(clause: Clause, { document }: Ranked, { guessed }: Filled, index: ToolIndex): Token[] {
  const own = new Set(namesOf(document).flat());
  return contentTokens(clause).filter(
    (token) =>
      !isName(token) &&
      guessed.some((span) => overlaps(span, token)) &&
      token.stems.some((stem) => !own.has(stem) && index.nameCount(stem) > 0),
  );
}

/** Does the clause mean this tool at all? It must say some of its name, with words that are not only its arguments. */
const isMeant = ({ ranked, filled }: Weighed): boolean =>
  ranked.nameCoverage >= leastNameCoverage &&
  ranked.meetings.some(({ inName, token }) => inName && !isStopWord(token.lower)) &&
  (ranked.nameCoverage > 0.8 || filled.unexplained.length <= Math.max(1, ranked.meetings.length / 2));
