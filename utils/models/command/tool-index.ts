import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { ModelTool } from '../model';
import { synonymsOf } from './synonyms';
import { choiceTitle, namesOf, parameterText, type ToolDocument, toolDocuments } from './tool-documents';
import { stemsOf } from './words';

const fieldBoost = { name: 3, title: 2, parameters: 1, description: 1 };
const synonymWeight = 0.5;
export const misspeltWeight = 0.7;

type IndexedFields = { id: number } & Record<keyof typeof fieldBoost, string>;

export type ToolIndex = {
  documents: ToolDocument[];
  vocabulary: ReadonlySet<string>;
  /** In how many tools' names a stem stands. */
  nameCount(stem: string): number;
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
  const inNames = new Map<string, Set<ModelTool>>();
  for (const document of documents) {
    for (const stem of namesOf(document).flat()) {
      inNames.set(stem, (inNames.get(stem) ?? new Set()).add(document.tool));
    }
  }
  return {
    documents,
    vocabulary: new Set(indexed.flatMap(({ id: _id, ...texts }) => Object.values(texts).flatMap(stemsOf))),
    nameCount: (stem) => inNames.get(stem)?.size ?? 0,
    scoresOf(stem) {
      const known = cache.get(stem) ?? new Map(search.search(stem).map(({ id, score }) => [id as number, score]));
      cache.set(stem, known);
      return known;
    },
  };
}

/** A variant goes by its value. The text that lists all values is no evidence for one of them. */
const indexedFields = ({ id, tool, fields, name, choice }: ToolDocument): IndexedFields => {
  if (!choice) {
    const parameters = withoutExamples(parameterText(fields.list));
    return { id, name, title: tool.title, description: withoutExamples(tool.description), parameters };
  }
  const { title, rest } = choiceTitle(choice.choice);
  return { id, name: String(choice.choice.value), title, description: rest, parameters: '' };
};

/** A description's examples ("such as Paris") are values, not words that the tool goes by. */
const withoutExamples = (text: string): string =>
  text.replace(/["“][^"”]*["”]|\b(?:such as|e\.g\.|for example|like)\s[^;.)]*/giu, ' ');

/** A stem, what it may stand for, and where no tool knows it, what it may be misspelt from; with weights up to 1. */
export function expansionsOf(stem: string, { vocabulary }: ToolIndex): [string, number][] {
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
