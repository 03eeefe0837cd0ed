import { distance } from 'fastest-levenshtein';
import type { Span } from './clause';
import type { Choice } from './schema-fields';
import { areSynonyms } from './synonyms';
import { isStopWord, nameWords, stemsOf, type Token } from './words';

export type Chosen = { choice: Choice; fit: number; spans: Span[] };

/**
 * The values of an enum that the words name, best first. `fit` is the share of the value's words that were said.
 * @param bySynonym Off where nothing has to be chosen: a near word is then no sign of a choice.
 */
export function choicesIn(tokens: readonly Token[], choices: readonly Choice[], bySynonym = true): Chosen[] {
  return choices
    .map((choice) => fitOf(tokens, choice, bySynonym))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit || right.spans.length - left.spans.length);
}

function fitOf(tokens: readonly Token[], choice: Choice, bySynonym: boolean): Chosen {
  const [, ...restOfTitle] = choice.label.split(/[:;]/);
  const names = [
    String(choice.value),
    choice.label,
    ...(restOfTitle.length > 0 ? [choice.label.split(/[:;]/)[0] ?? ''] : []),
  ];
  const fits = names.filter(Boolean).map((name) => fitOfName(tokens, name, bySynonym));
  const best = fits.reduce((one, other) => (other.fit > one.fit ? other : one), { fit: 0, spans: [] as Span[] });
  return { choice, ...best };
}

function fitOfName(tokens: readonly Token[], name: string, bySynonym: boolean): { fit: number; spans: Span[] } {
  const words = nameWords(name);
  const telling = words.filter((word) => !isStopWord(word));
  const stems = (telling.length > 0 ? telling : words).flatMap(stemsOf);
  if (stems.length === 0) return { fit: 0, spans: [] };
  const spans: Span[] = [];
  let said = 0;
  for (const stem of stems) {
    const meetings = tokens.map((token) => ({ token, weight: likeness(token, stem, bySynonym) }));
    const best = meetings.reduce((one, other) => (other.weight > one.weight ? other : one), {
      token: tokens[0],
      weight: 0,
    });
    said += best.weight;
    if (best.token && best.weight > 0) spans.push(best.token);
  }
  return { fit: said / stems.length, spans };
}

function likeness(token: Token, stem: string, bySynonym: boolean): number {
  if (token.stems.includes(stem)) return 1;
  if (bySynonym && token.stems.some((other) => areSynonyms(other, stem))) return 0.8;
  if (stem.length < 4) return 0;
  const limit = stem.length > 7 ? 2 : 1;
  return token.stems.some((other) => other.length > 3 && distance(other, stem) <= limit) ? 0.7 : 0;
}
