import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { ModelTool } from '../model';
import { type Clause, contentTokens } from './clause';
import { areOpposites, areSynonyms, synonymsOf } from './synonyms';
import { choiceText, parameterText, type ToolDocument, tellingWords, toolDocuments } from './tool-documents';
import { stemsOf, type Token } from './words';

/** How a word of the sentence meets a tool: in its name, elsewhere in its definition, or against it. */
export type Meeting = { token: Token; weight: number; inName: boolean; score: number };

export type Ranked = {
  document: ToolDocument;
  /** BM25+ over all words of the clause, with synonyms; comparable within one list only. */
  score: number;
  /** Share of the words of the tool's name (or of the chosen value) that the clause says, 0 to 1. */
  nameCoverage: number;
  meetings: Meeting[];
  /** The clause says the opposite of what the tool's name says ("open" and `close_console`). */
  contrary: boolean;
};

const fieldBoost = { name: 3, choice: 3, title: 2, parameters: 1, description: 1 };
const synonymWeight = 0.6;
const misspeltWeight = 0.7;
/** An imperative names what is to be done first. */
const firstWordWeight = 1.5;

type IndexedFields = { id: number } & Record<keyof typeof fieldBoost, string>;

export type ToolIndex = {
  documents: ToolDocument[];
  vocabulary: ReadonlySet<string>;
  /** Scores of one stem by document id. */
  scoresOf(stem: string): ReadonlyMap<number, number>;
};

/** Full-text index of the tools on offer. Building it for 128 tools takes a few milliseconds. */
export function indexTools(tools: readonly ModelTool[]): ToolIndex {
  const documents = toolDocuments(tools);
  const search = new MiniSearch<IndexedFields>({
    fields: Object.keys(fieldBoost),
    tokenize: stemsOf,
    processTerm: (term) => term,
    searchOptions: { boost: fieldBoost, tokenize: (query) => [query] },
  });
  const indexed = documents.map(indexedFields);
  search.addAll(indexed);
  const cache = new Map<string, ReadonlyMap<number, number>>();
  return {
    documents,
    vocabulary: new Set(indexed.flatMap(({ id: _id, ...texts }) => Object.values(texts).flatMap(stemsOf))),
    scoresOf(stem) {
      const known = cache.get(stem) ?? new Map(search.search(stem).map(({ id, score }) => [id as number, score]));
      cache.set(stem, known);
      return known;
    },
  };
}

const indexedFields = ({ id, tool, fields, name, choice }: ToolDocument): IndexedFields => ({
  id,
  name,
  choice: choice ? choiceText(choice.choice) : '',
  title: tool.title,
  // A variant stands for one of the values: the text that lists all of them is no evidence for it.
  description: choice ? '' : tool.description,
  parameters: choice ? '' : parameterText(fields.list),
});

/** All tools that share a word with the clause, best first. */
export function rankTools(clause: Clause, index: ToolIndex): Ranked[] {
  const tokens = contentTokens(clause);
  return index.documents
    .map((document) => rankOne(document, tokens, index))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.document.id - right.document.id);
}

function rankOne(document: ToolDocument, tokens: Token[], index: ToolIndex): Ranked {
  const names = namesOf(document);
  const nameStems = new Set(names.flat());
  const meetings = tokens.map((token) => meet(token, document.id, nameStems, index));
  const score = meetings.reduce((sum, meeting, at) => sum + meeting.score * (at === 0 ? firstWordWeight : 1), 0);
  const spoken = new Set(tokens.flatMap(({ stems }) => stems));
  const covers = (stems: string[]) =>
    stems.length === 0 ? 0 : stems.reduce((sum, stem) => sum + spokenWeight(stem, spoken, index), 0) / stems.length;
  return {
    document,
    score,
    meetings,
    nameCoverage: Math.max(0, ...names.map(covers)),
    contrary: isContrary(names, spoken),
  };
}

/** The ways in which a document is called: each as stems. A variant is called by its value first of all. */
export function namesOf({ tool, name, choice }: ToolDocument): string[][] {
  const texts = choice
    ? [String(choice.choice.value), choice.choice.label.split(/[:;.]/)[0] ?? '']
    : [name, tool.title];
  return texts.map((text) => [...new Set(tellingWords(text).flatMap(stemsOf))]).filter(({ length }) => length > 0);
}

function meet(token: Token, id: number, nameStems: ReadonlySet<string>, index: ToolIndex): Meeting {
  let best: Meeting = { token, weight: 0, inName: false, score: 0 };
  for (const [stem, weight] of token.stems.flatMap((stem) => expansions(stem, index))) {
    const score = (index.scoresOf(stem).get(id) ?? 0) * weight;
    if (score > best.score) best = { token, weight, inName: nameStems.has(stem), score };
  }
  return best;
}

/** A stem, what it may stand for, and where no tool knows it, what it may be misspelt from. */
function expansions(stem: string, { vocabulary }: ToolIndex): [string, number][] {
  const near = synonymsOf(stem);
  const known: [string, number][] = [
    [stem, 1],
    ...[...near].map((other): [string, number] => [other, synonymWeight]),
  ];
  if (vocabulary.has(stem) || near.size > 0 || stem.length < 4) return known;
  const limit = stem.length > 7 ? 2 : 1;
  const misspelt = [...vocabulary].filter((word) => word.length > 3 && distance(word, stem) <= limit);
  return [...known, ...misspelt.map((word): [string, number] => [word, misspeltWeight])];
}

function spokenWeight(nameStem: string, spoken: ReadonlySet<string>, index: ToolIndex): number {
  if (spoken.has(nameStem)) return 1;
  for (const stem of spoken) if (areSynonyms(stem, nameStem)) return 0.8;
  for (const stem of spoken) {
    if (expansions(stem, index).some(([word, weight]) => word === nameStem && weight === misspeltWeight))
      return 0.8;
  }
  return 0;
}

function isContrary(names: string[][], spoken: ReadonlySet<string>): boolean {
  const [verb] = names[0] ?? [];
  if (verb === undefined || spoken.has(verb)) return false;
  return [...spoken].some((stem) => areOpposites(stem, verb) && !areSynonyms(stem, verb));
}

/** Words of the clause that the tool knows, as the person wrote them. */
export const matchedWords = ({ meetings }: Ranked): string[] => [
  ...new Set(meetings.filter(({ weight }) => weight > 0).map(({ token }) => token.lower)),
];
