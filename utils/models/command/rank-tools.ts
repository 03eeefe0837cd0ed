import { addressIn } from './addresses';
import { isName } from './chunks';
import { type Clause, contentTokens } from './clause';
import { coordinatesIn } from './coordinates';
import type { Field } from './schema-fields';
import { areOpposites, areSynonyms } from './synonyms';
import { namesOf, type ToolDocument } from './tool-documents';
import { expansionsOf, misspeltWeight, type ToolIndex } from './tool-index';
import { stemOf, stemsOf, type Token } from './words';

/** How a word of the clause meets a tool: `share` is its score as a part of what it scores with the best tool. */
export type Meeting = { token: Token; share: number; worth: number; inName: boolean };

export type Ranked = {
  document: ToolDocument;
  /**
   * BM25+ over all words of the clause, with synonyms; comparable within one list only. A word counts by the root of
   * what it is worth to the tool that it fits best, so that one rare word does not outweigh two common ones.
   */
  score: number;
  /** Share of the words of the tool's name (or of the chosen value) that the clause says, 0 to 1. */
  nameCoverage: number;
  /** The same where arguments say a part of the name: a place was given to "go to a place". */
  coverageWith(argumentNames: readonly string[]): number;
  /** The word that tells this tool from the others was said. */
  saysTellingWord: boolean;
  meetings: Meeting[];
  /** The clause says the opposite of what the tool's name says ("open" and `close_console`). */
  contrary: boolean;
};

/** An imperative names what is to be done first. */
const firstWordWeight = 1.2;

/** All tools that share a word with the clause, best first. */
export function rankTools(clause: Clause, index: ToolIndex): Ranked[] {
  const tokens = contentTokens(clause);
  const scores = tokens.map((token) => scoresOf(token, index));
  const spoken = spokenStems(clause, tokens);
  return index.documents
    .map((document) => rankOne(document, tokens, scores, spoken, index))
    .filter(({ score }) => score > 0)
    .sort((left, right) => preliminary(right) - preliminary(left) || left.document.id - right.document.id);
}

const preliminary = ({ score, nameCoverage }: Ranked) => score * (0.4 + 0.6 * nameCoverage);

/** The best score of a word, itself or by a synonym, for each tool that knows it. */
function scoresOf(token: Token, index: ToolIndex): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  if (/^\p{N}+$/u.test(token.lower)) return best;
  const expansions = token.stems.flatMap((own) => expansionsOf(own, index));
  // A name is spelt as it is: Paris is no misspelt "part".
  const meant = isName(token) ? expansions.filter(([, weight]) => weight !== misspeltWeight) : expansions;
  for (const [stem, weight] of meant) {
    for (const [id, score] of index.scoresOf(stem)) best.set(id, Math.max(best.get(id) ?? 0, score * weight));
  }
  return best;
}

/** What the clause says, and what the things in it are called: an address is an address though it does not say so. */
function spokenStems(clause: Clause, tokens: readonly Token[]): ReadonlySet<string> {
  const kinds = [
    addressIn(clause.text) ? ['address', 'url'] : [],
    coordinatesIn(clause.text) ? ['coordinates'] : [],
  ];
  return new Set([...tokens.flatMap(({ stems }) => stems), ...kinds.flat().map(stemOf)]);
}

function rankOne(
  document: ToolDocument,
  tokens: readonly Token[],
  scores: readonly ReadonlyMap<number, number>[],
  spoken: ReadonlySet<string>,
  index: ToolIndex,
): Ranked {
  const names = namesOf(document);
  const nameStems = new Set(names.flat());
  const flags = flagStems(document);
  const meetings = tokens.map((token, at): Meeting => {
    const own = scores[at]?.get(document.id) ?? 0;
    const highest = Math.max(0, ...(scores[at]?.values() ?? []));
    const inName = token.stems.some(
      (stem) =>
        expansionsOf(stem, index).some(([word]) => nameStems.has(word)) ||
        [...flags].some((flag) => nameStems.has(flag) && areOpposites(stem, flag)),
    );
    return { token, share: highest > 0 ? own / highest : 0, worth: Math.sqrt(highest), inName: inName && own > 0 };
  });
  const coverageWith = (argumentNames: readonly string[]) => {
    const given = new Set(argumentNames.flatMap(stemsOf));
    return Math.max(0, ...names.map((name) => coverageOf(name, spoken, given, flags, index)));
  };
  return {
    document,
    score: meetings.reduce(
      (sum, { share, worth }, at) => sum + share * worth * (at === 0 ? firstWordWeight : 1),
      0,
    ),
    nameCoverage: coverageWith([]),
    coverageWith,
    meetings,
    saysTellingWord: names.some((name) => saysTellingWord(name, spoken, flags, index)),
    contrary: isContrary(names, spoken, flags),
  };
}

/** Words of the tool's switches: saying their opposite means the tool too ("light" for `set_dark_mode`). */
const flagStems = ({ fields, name: toolName }: ToolDocument): ReadonlySet<string> => {
  const own = new Set(stemsOf(toolName));
  const decides = ({ kind, required, name }: Field) =>
    kind === 'boolean' && (required || stemsOf(name).every((stem) => own.has(stem)));
  return new Set(fields.list.filter(decides).flatMap(({ name }) => stemsOf(name)));
};

/** One word stands for one word of a name, unless it is a word of that name itself ("pin" for `drop_pin`). */
function coverageOf(
  name: readonly string[],
  spoken: ReadonlySet<string>,
  given: ReadonlySet<string>,
  flags: ReadonlySet<string>,
  index: ToolIndex,
): number {
  const spent = new Set<string>();
  let sum = 0;
  for (const stem of name) {
    if (spoken.has(stem) || given.has(stem)) sum += 1;
    else {
      const standIn = [...spoken].find((other) => !spent.has(other) && standsFor(other, stem, flags, index));
      if (standIn === undefined) continue;
      if (!name.includes(standIn)) spent.add(standIn);
      sum += 0.8;
    }
  }
  return sum / name.length;
}

/** "all" and "new" tell nothing by themselves. */
const quantities = new Set(['all', 'every', 'new', 'open'].map(stemOf));

function saysTellingWord(
  name: readonly string[],
  spoken: ReadonlySet<string>,
  flags: ReadonlySet<string>,
  index: ToolIndex,
): boolean {
  const telling = name.filter((stem) => !quantities.has(stem) || name.length === 1);
  const rarest = Math.min(...telling.map((stem) => index.nameCount(stem)));
  return telling
    .filter((stem) => index.nameCount(stem) === rarest)
    .some((stem) => spoken.has(stem) || [...spoken].some((other) => standsFor(other, stem, flags, index)));
}

function standsFor(spoken: string, stem: string, flags: ReadonlySet<string>, index: ToolIndex): boolean {
  if (areSynonyms(spoken, stem) || (flags.has(stem) && areOpposites(spoken, stem))) return true;
  return expansionsOf(spoken, index).some(([word, weight]) => word === stem && weight === misspeltWeight);
}

function isContrary(names: string[][], spoken: ReadonlySet<string>, flags: ReadonlySet<string>): boolean {
  const [verb] = names[0] ?? [];
  if (verb === undefined || flags.size > 0) return false;
  if ([...spoken].some((stem) => stem === verb || areSynonyms(stem, verb))) return false;
  return [...spoken].some((stem) => areOpposites(stem, verb));
}

/** Words of the clause that the tool knows, as the person wrote them. */
export const matchedWords = ({ meetings }: Ranked): string[] => [
  ...new Set(meetings.filter(({ share }) => share > 0).map(({ token }) => token.lower)),
];
