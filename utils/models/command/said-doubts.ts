import type { Clause, Quote } from './clause';
import { namesOf } from './tool-documents';
import type { Weighed } from './weigh';
import { stemsOf } from './words';

const range = /\b\d+\s*(?:to|through|until|[-–])\s*\d+\b/iu;
const secondSpeech = /\b(?:saying|(?:that|which) (?:says?|reads?)|with the text)\b/iu;
const lastPhrase = /\s(?:in|into|on|onto|to|from|at)\s+(?:(?:the|my|this|our|your)\s+)?([\p{L} ]+)$/iu;

/** What speaks against text that was plainly meant as text, and against values that stand for more than they say. */
export function doubtsAboutSaid({ ranked, filled }: Weighed, { text, said, quotes }: Clause): string[] {
  const own = new Set(namesOf(ranked.document).flat());
  const isQuoted = said !== null && quotes.some(({ start }) => start === said.start);
  const free = isQuoted ? null : said;
  const known = new Set([...own, ...ranked.document.fields.list.flatMap(({ name }) => stemsOf(name))]);
  const values = Object.values(filled.values).flat();
  return [
    said && hasLabel(text, said, known) && 'what stands before the colon may belong to the text',
    isBothWays(text) && 'it says both on and off',
    free && secondSpeech.test(free.text) && 'it says more than one thing',
    free && endsInOwnNoun(free, own) && 'the end of its text may be where it goes',
    range.test(text) && values.length > 1 && Object.values(filled.values).some(Array.isArray) && 'it names a range',
    quotes.length > 0 && !values.some((value) => typeof value === 'string') && 'a quotation is not used as text',
    /\bhere\b/iu.test(text) && !values.some((value) => /\bhere\b/iu.test(String(value))) && '“here” is left over',
  ].filter((doubt): doubt is string => typeof doubt === 'string');
}

/** "log error: disk full" logs an error; "log message: hello" names what is logged. */
function hasLabel(text: string, { start }: Quote, known: ReadonlySet<string>): boolean {
  const [, label = ''] =
    /(\S+):\s*["“']?$/u.exec(text.slice(0, start + 1).trimEnd()) ?? /(\S+):\s*$/u.exec(text.slice(0, start)) ?? [];
  const isVerb = text.startsWith(label);
  return label !== '' && !isVerb && !stemsOf(label).some((stem) => known.has(stem));
}

const isBothWays = (text: string): boolean => /\bon\s+(?:and|or)\s+off\b|\boff\s+(?:and|or)\s+on\b/iu.test(text);

/** "saying hello in the console" says where, "saying call Bob to the list" may. */
function endsInOwnNoun({ text }: Quote, own: ReadonlySet<string>): boolean {
  const [, noun = ''] = lastPhrase.exec(text) ?? [];
  return stemsOf(noun).some((stem) => own.has(stem));
}
