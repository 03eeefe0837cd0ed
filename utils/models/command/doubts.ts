import { type Clause, overlaps } from './clause';
import { doubtsAboutGuesses } from './guess-doubts';
import { doubtsAboutModifiers } from './modifier-doubts';
import { numbersIn } from './numbers';
import { doubtsAboutSaid } from './said-doubts';
import type { Field } from './schema-fields';
import { namesOf } from './tool-documents';
import { labelOf } from './tool-label';
import { isVerb } from './verbs';
import type { Weighed } from './weigh';
import { stemsOf } from './words';

/** How much better than the next tool one must be to run without a look. */
const clearMargin = 1.5;

export const missingDoubt = 'missing:';
export const partialName = 'only part of its name was said';

const yesOrNo = /^(?:is|are|was|were|does|do|did|has|have|am|should|must)\s(?!not\b)/iu;
const openQuestion = /^(?:how|why|who|whose|when|where)\b/iu;
const indirectQuestion = /^(?:check|see|find out|look|tell me|say|know)\s+(?:if|whether|what|how|why|who|when)\b/iu;
const whatQuestion = /^(?:what|which)\b/iu;
const refusal = /\b(?:not|never|don['’]?t|do not)\b/iu;

/**
 * Why a person should look at a call before it runs, one phrase each; none where it may run as it is. A form costs a
 * click, a wrong call may cost more, so each of these is enough.
 */
export function doubtsAbout(best: Weighed, others: readonly Weighed[], clause: Clause, now: Date): string[] {
  const { filled, ranked, coverage, swallowed } = best;
  const [verb] = ranked.meetings;
  const words = (tokens: readonly { text: string }[]) => tokens.map(({ text }) => text).join(', ');
  const rival = rivalOf(best, others);
  const guessed = filled.guessed.length > 0;
  const hint = unusedHint(best);
  return [
    filled.missing.length > 0 && `${missingDoubt} ${filled.missing.join(', ')}`,
    filled.unexplained.length > 0 && `not understood: ${words(filled.unexplained)}`,
    filled.unusedQuotes.length > 0 && `not used: ${words(filled.unusedQuotes)}`,
    swallowed.length > 0 && `taken as text: ${words(swallowed)}`,
    filled.hunches.length > 0 && `chosen by a part of its name: ${filled.hunches.join(', ')}`,
    ranked.contrary && 'it says the opposite',
    (coverage < 0.5 ||
      (coverage === 0.5 && filled.firm === 0) ||
      !(ranked.saysTellingWord || coverage > 0.75 || filled.firm > 0)) &&
      partialName,
    guessed && coverage < 0.55 && 'the rest was taken as text',
    hasLooseNumber(best) && 'a number may be meant for something else',
    verb &&
      !verb.inName &&
      (guessed || isVerb(verb.token.lower)) &&
      coverage < 0.75 &&
      `“${verb.token.text}” is not in its name`,
    anotherStep(best, clause) && 'another step may be hidden in its text',
    hint !== undefined && `“${hint}” may be about more than I filled in`,
    hasLongKey(best) && 'a key is one word',
    ...doubtsAboutGuesses(best, clause),
    ...doubtsAboutSaid(best, clause),
    ...doubtsAboutModifiers(best, clause, now),
    best.otherVerb && `“${best.otherVerb.text}” is what other tools do`,
    hasLooseOrdinal(best, clause) && 'it counts something that it does not name',
    best.common && `“${best.common.text}” alone could mean several`,
    hasPluralNumber(best, clause) && 'a number may say how many',
    isQuestion(clause.text, guessed) && 'this sounds like a question',
    refusal.test(clause.text.split(/["“]/)[0] ?? '') && !clause.said && !hasSwitch(best) && 'this says not to',
    rival && `or did you mean ${labelOf(rival.ranked.document.tool)}?`,
  ].filter((doubt): doubt is string => typeof doubt === 'string');
}

/** Keys and identifiers have no spaces in them; a phrase became one only for want of a better place. */
const hasLongKey = ({ filled, ranked }: Weighed): boolean =>
  filled.firm === 0 &&
  ranked.document.fields.list.some(
    ({ name, role }) => role === 'key' && /\s/.test(String(filled.values[name] ?? '')),
  );

/** "buy milk and open the door": text that was not quoted and goes on like an instruction. */
const anotherStep = ({ filled }: Weighed, { text, said }: Clause): boolean =>
  [...filled.guessed, ...(said && !/["“]/.test(said.text) ? [said] : [])].some(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?:,|\band\b|\bthen\b)\s+(\p{L}+)/giu)].some(([, word = '']) =>
      isVerb(word),
    ),
  );

/** A word that the tool knows only from a property which got no value: "cache" for `bypassCache`. */
function unusedHint({ ranked, filled }: Weighed): string | undefined {
  const { tool, fields, choice } = ranked.document;
  if (choice) return undefined;
  const general = new Set(stemsOf(`${ranked.document.name} ${tool.title} ${tool.description}`));
  const open = fields.list.filter(({ name }) => !Object.hasOwn(filled.values, name));
  const about = new Set(open.flatMap(({ name, description }) => stemsOf(`${name} ${description}`)));
  const hints = ranked.meetings.filter(
    ({ token, inName }) =>
      !inName &&
      !filled.taken.some((span) => overlaps(span, token)) &&
      token.stems.some((stem) => about.has(stem)) &&
      !token.stems.some((stem) => general.has(stem)),
  );
  return hints[0]?.token.text;
}

/** "Close the first": the first of what? */
function hasLooseOrdinal({ filled, ranked }: Weighed, { text }: Clause): boolean {
  const names = new Set(namesOf(ranked.document).flat());
  const given = new Set(Object.values(filled.values).flat().map(String));
  return numbersIn(text).some(({ value, ordinal, end }) => {
    const [, thing = ''] = /^\s+(\p{L}+)/u.exec(text.slice(end)) ?? [];
    return ordinal && given.has(String(value)) && !stemsOf(thing).some((stem) => names.has(stem));
  });
}

/** "two tabs" are not the tab with the number two. */
function hasPluralNumber({ filled, ranked }: Weighed, { text }: Clause): boolean {
  const names = new Set(namesOf(ranked.document).flat());
  return numbersIn(text).some(({ value, end }) => {
    const [, thing = ''] = /^\s+(\p{L}+s)\b/iu.exec(text.slice(end)) ?? [];
    const stems = stemsOf(thing);
    const isGiven = Object.entries(filled.values).some(
      ([name, given]) =>
        [given].flat().some((one) => String(one) === String(value)) &&
        !(name.endsWith('s') && stemsOf(name).some((stem) => stems.includes(stem))),
    );
    return isGiven && stems.some((stem) => names.has(stem));
  });
}

/** "Dublin at level 6" is hardly a place while a number could still go elsewhere. */
const hasLooseNumber = ({ filled, ranked }: Weighed): boolean => {
  const { list } = ranked.document.fields;
  const couldTake = list.some(
    ({ kind, name }) => ['number', 'integer'].includes(kind) && !Object.hasOwn(filled.values, name),
  );
  const isPhrase = ({ name, role }: Field) =>
    role !== 'message' && /\s(?:at|with|for|to)\s.*\d/u.test(String(filled.values[name] ?? ''));
  return filled.guessed.length > 0 && couldTake && list.some(isPhrase);
};

const isQuestion = (text: string, guessed: boolean): boolean =>
  yesOrNo.test(text) ||
  openQuestion.test(text) ||
  indirectQuestion.test(text) ||
  (guessed && whatQuestion.test(text));

/** "No dark mode" means a switch, not a refusal. */
const hasSwitch = ({ filled }: Weighed): boolean => Object.values(filled.values).some((value) => value === false);

/** Another tool that is nearly as good, or whose whole name was said and that only lacks an argument. */
function rivalOf(best: Weighed, others: readonly Weighed[]): Weighed | undefined {
  const { tool, choice } = best.ranked.document;
  const isOther = ({ document }: Weighed['ranked']) =>
    document.tool !== tool || (choice !== null && document.choice !== null);
  return others
    .filter(({ ranked }) => isOther(ranked) && !ranked.contrary)
    .find(
      (other) =>
        other.weight * clearMargin > best.weight ||
        (other.coverage > best.coverage && other.filled.missing.length > 0 && other.weight * 2 > best.weight),
    );
}
