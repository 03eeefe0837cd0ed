import { type Clause, overlaps, type Span } from './clause';
import { dateIn } from './dates';
import type { Weighed } from './weigh';

/** Words that bind an instruction to a condition, a time or an exception, none of which a single call can keep. */
const modifier =
  /\b(?:if|unless|except|but|instead|until|till|after|before|when|whenever|while|once|only|without|like|or|every|each|daily|later|tonight|because|since|though|rather|maybe|perhaps|and)\b/giu;
const laterTime = /\bin\s+(?:an?|\S+)\s+(?:seconds?|minutes?|hours?|days?)\b/iu;
const standIn =
  /^(?:the\s+)?(?:other|same|previous|rest|last|next|first|second|third)(?:\s+(?:one|ones))?$|\b(?:ones?|others)$/iu;

/**
 * What an instruction says beyond one call now: "if it rains", "tomorrow", "or not". Texts that are to be passed on may
 * say what they like, and so may words that became an argument by their form ("without the cache").
 */
export function doubtsAboutModifiers({ ranked, filled }: Weighed, clause: Clause, now: Date): string[] {
  const { list } = ranked.document.fields;
  const roleOf = (name: string) => list.find((field) => field.name === name)?.role;
  const loose = filled.guessed.filter(({ name }) => roleOf(name) !== 'message');
  const isGuess = (span: Span) => filled.guessed.some((guess) => overlaps(guess, span));
  const passedOn: Span[] = [
    ...clause.quotes,
    ...(clause.said ? [clause.said] : []),
    ...filled.guessed.filter(({ name }) => roleOf(name) === 'message'),
  ];
  const explained = filled.taken.filter((span) => !isGuess(span) && !isLong(span, clause));
  const between = ({ start, end }: Span) =>
    filled.taken.some((span) => span.end <= start) && filled.taken.some((span) => span.start >= end);
  const isLeft = (span: Span) => ![...passedOn, ...explained].some((other) => overlaps(other, span));
  const words = [...clause.text.matchAll(modifier)]
    .map(([word], at, all) => ({ word, start: all[at]?.index ?? 0, end: (all[at]?.index ?? 0) + word.length }))
    .filter(isLeft)
    // "Latitude 10 and longitude 20".
    .filter(({ word, ...span }) => word.toLowerCase() !== 'and' || !between(span));
  const date = list.some(({ role }) => role === 'date') ? null : dateIn(clause.text, '', now);
  const place = loose.find(({ name }) => roleOf(name) === 'place');
  return [
    ...words.map(({ word }) => `“${word}” is more than I understand`),
    laterTime.test(clause.text) && !clause.said && clause.quotes.length === 0 && 'I cannot wait that long first',
    date && isLeft(date) && `“${clause.text.slice(date.start, date.end)}” is no time that I can wait for`,
    place && list.some(({ name, role }) => role === 'latitude' && name in filled.values) && 'it names two places',
    ...list
      .filter(({ name, role }) => role !== 'message' && standIn.test(String(filled.values[name] ?? '')))
      .map(({ name }) => `“${String(filled.values[name])}” may stand for something`),
    ...loose.map((guess) => {
      const text = clause.text.slice(guess.start, guess.end).trim();
      return standIn.test(text) && `“${text}” may stand for something`;
    }),
  ].filter((doubt): doubt is string => typeof doubt === 'string');
}

/** A name of several words ("called Office every day") may have taken in more than the name. */
const isLong = ({ start, end }: Span, { text }: Clause): boolean => /\s\S+\s/u.test(text.slice(start, end).trim());
