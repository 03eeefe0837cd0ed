import { isName } from './chunks';
import { type Clause, contentTokens, overlaps } from './clause';
import type { Filled } from './fill';
import type { Ranked } from './rank-tools';
import { namesOf } from './tool-documents';
import type { ToolIndex } from './tool-index';
import { isVerb } from './verbs';
import type { Token } from './words';

/** A tool that was ranked by its words and then filled: how well the whole clause goes up in it. */
export type Weighed = {
  ranked: Ranked;
  filled: Filled;
  weight: number;
  /** Of the tool's name, with what the arguments say of it. */
  coverage: number;
  /** Words that became text although they are the names of other tools. */
  swallowed: Token[];
  /** The one word that was said, where it stands in the names of several tools. */
  common: Token | null;
  /** What the clause begins with, where it is the name of other tools and not of this one. */
  otherVerb: Token | null;
};

/** Weighs what the words say for a tool against what it leaves unexplained. */
export function weigh(clause: Clause, ranked: Ranked, filled: Filled, index: ToolIndex): Weighed {
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
  return {
    ranked,
    filled,
    weight,
    coverage,
    swallowed,
    common: commonWord(clause, filled, index),
    otherVerb: otherVerb(ranked, index),
  };
}

function otherVerb({ meetings: [first] }: Ranked, index: ToolIndex): Token | null {
  if (!first || first.inName || !isVerb(first.token.lower)) return null;
  return first.token.stems.some((stem) => index.nameCount(stem) > 0) ? first.token : null;
}

function commonWord(clause: Clause, { guessed, firm }: Filled, index: ToolIndex): Token | null {
  const [only, ...others] = contentTokens(clause);
  if (!only || others.length > 0 || guessed.length > 0 || firm > 0) return null;
  return only.stems.some((stem) => index.nameCount(stem) > 1) ? only : null;
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
