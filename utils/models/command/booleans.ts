import type { Span } from './clause';
import type { Field } from './schema-fields';
import { areOpposites, areSynonyms } from './synonyms';
import { isStopWord, nameWords, stemsOf, type Token } from './words';

export type SpokenBoolean = { value: boolean; spans: Span[] };

const yes = new Set(['enable', 'yes', 'true', 'activate', 'start', 'on']);
const no = new Set([
  'disable',
  'no',
  'false',
  'deactivate',
  'stop',
  'not',
  "don't",
  'dont',
  'never',
  'without',
  'leave',
]);
const undecided = new Set(['toggle', 'flip', 'invert']);

/**
 * What the words say about a switch: "turn on", "no", "without", its name ("dark mode" is true), or the opposite of
 * its name ("light" for `dark`). Null where nothing is said, or only that it should change.
 */
export function booleanIn(tokens: readonly Token[], field: Field): SpokenBoolean | null {
  if (tokens.some(({ lower }) => undecided.has(lower))) return null;
  const words = nameWords(field.name)
    .filter((word) => !isStopWord(word))
    .flatMap(stemsOf);
  const named = tokens.filter(({ stems }) => stems.some((stem) => words.includes(stem)));
  // What is to be done says nothing of how: "type hello" does not press Enter.
  const [verb] = tokens;
  const hints = field.required ? tokens : tokens.filter((token) => token !== verb);
  const likewise = hints.filter(({ stems }) => stems.some((stem) => words.some((word) => areSynonyms(stem, word))));
  const against = tokens.filter(({ stems }) =>
    stems.some((stem) => words.some((word) => areOpposites(stem, word))),
  );
  const said = words.every((word) =>
    [...named, ...likewise].some(({ stems }) => stems.some((stem) => stem === word || areSynonyms(stem, word))),
  );
  const mentioned = [...named, ...likewise, ...against];
  const polarity = tokens.filter(
    (token) => !mentioned.includes(token) && (yes.has(token.lower) || no.has(token.lower)),
  );
  const described = stemsOf(field.description).filter((stem) => !isStopWord(stem));
  const explained =
    described.length > 1 &&
    described.length < 4 &&
    described.every((word) => tokens.some(({ stems }) => stems.includes(word)));
  if (!field.required && explained && !said) return { value: true, spans: [] };
  if (!field.required && !said && !(against.length > 0 && words.length === 1)) return null;
  if (field.required && mentioned.length === 0 && polarity.length === 0) return null;
  const denied = polarity.some(({ lower }) => no.has(lower));
  const affirmative = against.length > 0 && named.length === 0 ? denied : !denied;
  return { value: affirmative, spans: [...mentioned, ...polarity] };
}
