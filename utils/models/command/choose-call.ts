import type { JsonObject } from '../../json';
import type { ModelTool } from '../model';
import type { Clause } from './clause';
import { doubtsAbout } from './doubts';
import { fill } from './fill';
import { matchedWords, rankTools } from './rank-tools';
import type { ToolIndex } from './tool-index';
import { type Weighed, weigh } from './weigh';
import { isStopWord } from './words';

export type Chosen = {
  tool: ModelTool;
  values: JsonObject;
  missing: string[];
  /** Words of the clause that led to this tool, as written. */
  matched: string[];
  /** Why a person should look at it first; empty where nothing speaks against running it. */
  doubts: string[];
  /** Its last words are text that was not quoted: what follows in the message may belong to it. */
  openEnded: boolean;
};

/** What command mode makes of one step: a call, or the tools that come nearest where none fits. */
export type Choice = { call: Chosen; nearest: ModelTool[] } | { call: null; nearest: ModelTool[] };

/** How many of the best ranked tools are filled and compared. */
const candidates = 8;
/** Below this share of a tool's own name, the words only happen to occur in its description. */
const leastNameCoverage = 0.3;

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
    call: {
      tool,
      values,
      missing,
      matched: matchedWords(best.ranked),
      doubts: doubtsAbout(best, others, clause, now),
      openEnded: isOpenEnded(best, clause),
    },
    nearest,
  };
}

/** Does the clause mean this tool at all? It must say some of its name, with words that are not only its arguments. */
const isMeant = ({ ranked, filled }: Weighed): boolean =>
  ranked.nameCoverage >= leastNameCoverage &&
  ranked.meetings.some(({ inName, token }) => inName && !isStopWord(token.lower)) &&
  (ranked.nameCoverage > 0.8 || filled.unexplained.length <= Math.max(1, ranked.meetings.length / 2));

function isOpenEnded({ ranked, filled }: Weighed, { text, said, quotes }: Clause): boolean {
  const { list } = ranked.document.fields;
  const isMessage = (name: string) => list.some((field) => field.name === name && field.role === 'message');
  const isQuoted = (start: number) => quotes.some((quote) => quote.start === start);
  return [...(said ? [said] : []), ...filled.guessed.filter(({ name }) => isMessage(name))].some(
    ({ start, end }) => end >= text.length && !isQuoted(start),
  );
}
