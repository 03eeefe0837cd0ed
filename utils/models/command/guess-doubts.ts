import type { Clause } from './clause';
import type { Guess } from './draft';
import { numbersIn } from './numbers';
import type { Role } from './roles';
import type { Field } from './schema-fields';
import { namesOf } from './tool-documents';
import type { Weighed } from './weigh';
import { stemsOf } from './words';

/** Text that became an argument only because nothing else explained it, and the property that it went to. */
type Guessed = {
  text: string;
  before: string /** Directly after it, with nothing in between. */;
  after: string;
  field: Field;
};

/**
 * What speaks against a text that was guessed, one phrase each. A quotation, a number or a named property is never
 * doubted here: only what was left over.
 */
export function doubtsAboutGuesses({ ranked, filled }: Weighed, clause: Clause): string[] {
  const { tool, fields } = ranked.document;
  const guesses = filled.guessed.flatMap((guess) => readGuess(guess, clause, fields.list));
  if (guesses.length === 0) return [];
  const known = new Set([...namesOf(ranked.document).flat(), ...stemsOf(tool.description)]);
  const [verb] = ranked.meetings;
  return [
    verb && !verb.token.stems.some((stem) => known.has(stem)) && `“${verb.token.text}” is only like its own words`,
    verb && manyMeanings.has(verb.token.lower) && `“${verb.token.text}” means many things`,
    ...guesses.flatMap((guess) => [
      particles.test(guess.text) && `“${guess.text}” may belong to the verb`,
      oftenness.test(guess.text) && `“${guess.text}” may say how often`,
      standsForSomething(guess) && `“${guess.text}” may stand for something`,
      guess.field.role === 'key' && guess.before === 'of' && `“${guess.text}” may be whose it is`,
      guess.field.role === 'place' && isVaguePlace(guess) && `“${guess.text}” may not be the place itself`,
      guess.field.role === 'message' && startsWithOwn(guess, known) && `“${guess.text}” may say where it goes`,
      guess.field.role === 'target' && guess.text.includes(',') && `“${guess.text}” may be several things`,
      guess.field.role === 'place' && /[,/]/u.test(guess.text) && `“${guess.text}” may be several places`,
      joins(guess) && `“${guess.text}” may be more than one thing`,
      isNoKey(guess, verb?.token.lower) && `“${guess.text}” is no key that I know`,
      isNumber(guess.after) && `“${guess.text}” may name the number after it`,
    ]),
  ].filter((doubt): doubt is string => typeof doubt === 'string');
}

function readGuess({ start, end, name }: Guess, { text }: Clause, fields: readonly Field[]): Guessed[] {
  const field = fields.find((candidate) => candidate.name === name);
  const before = /[\p{L}]+(?=\P{L}*$)/u.exec(text.slice(0, start))?.[0].toLowerCase() ?? '';
  const after = /^\s*(\S*)/u.exec(text.slice(end))?.[1] ?? '';
  return field ? [{ text: text.slice(start, end).trim(), before, after, field }] : [];
}

const particles =
  /^(?:(?:off|on|in|out|away|up|down|over|back|ahead|aside|together|apart|through|around|along|by)\s*)+$/iu;
const oftenness = /(?:^|\s)(?:twice|thrice|again|once more|\S+ times|each \S+|every \S+)$/iu;
const isNumber = (word: string) => /^\d/u.test(word) || numbersIn(word).length > 0;

/** Verbs that people say of anything: "check the weather" ticks no box. */
const manyMeanings = new Set(['check', 'set', 'take', 'run', 'play', 'look', 'see', 'watch', 'get', 'make', 'do']);

/** "my name" is hardly what is to be typed; a longer text may well begin so. */
const standsForSomething = ({ text, field }: Guessed): boolean =>
  field.role === 'message'
    ? /^(?:the|my|our|his|her|its|their|your)\s+\S+$/iu.test(text)
    : /^(?:my|our|his|her|its|their|your)\s/iu.test(text);

/** "The console that it works": the tool's own thing, not the text. */
const startsWithOwn = ({ text, before }: Guessed, own: ReadonlySet<string>): boolean => {
  const [, noun = ''] = /^(?:the|my|this|our)\s+(\S+)\s/iu.exec(text) ?? [];
  return /^(?:to|in|into|on|onto)$/u.test(before) && stemsOf(noun).some((stem) => own.has(stem));
};

/** "Press Save" means a button that is called so. */
const isNoKey = ({ text, field }: Guessed, verb: string | undefined): boolean =>
  field.role === 'key' && /^(?:press|hit|push|tap)$/u.test(verb ?? '') && !keyName.test(text);
const keyName =
  /^(?:.|enter|return|esc(?:ape)?|tab|space|backspace|delete|insert|home|end|page ?(?:up|down)|(?:arrow ?)?(?:up|down|left|right)|f\d\d?|\S+\+\S+)$/iu;

/** Small words of names: Rio de Janeiro, Stoke-on-Trent. */
const inNames =
  /^(?:of|the|and|de|del|della|der|den|di|do|dos|da|das|du|des|la|le|les|el|los|las|y|e|an|am|im|in|on|upon|sur|sous|aux|von|van|al)$/iu;

/** "near Paris" is not in Paris, "the middle of Spain" and "Paris zoom 5" are no towns. */
function isVaguePlace({ text, before }: Guessed): boolean {
  if (['near', 'between', 'around', 'behind', 'beside', 'under', 'over', 'from'].includes(before)) return true;
  const words = text.replace(/^(?:a|an|the)\s+/iu, '').split(/[\s-]+/);
  const isNamed = words.some((word) => /^\p{Lu}/u.test(word));
  return isNamed && words.some((word) => /^[\p{Ll}\d]/u.test(word) && !inNames.test(word));
}

/** Words that go on to something else, unless the text is meant to be read by people. */
const joints: Partial<Record<Role, RegExp>> = {
  message: /(?!)/u,
};
const anyJoint = /\s(?:and|or|then|on|in|at|for|with|from|about|by|to|until|before|after|as)\s/iu;

const looseEnd = /^(?:and|or|then|called|named|with)\s|\s(?:and|or|then|called|named|with)$/iu;

const joins = ({ text, field }: Guessed): boolean =>
  looseEnd.test(text) ||
  (!(field.role === 'target' && control.test(text)) && (joints[field.role] ?? anyJoint).test(text));
const control = /\s(?:button|link|box|field|tab|icon|menu|list|option|checkbox|item)$/iu;
