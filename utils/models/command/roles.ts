import { nameWords } from './words';

/** What a property is about, as far as its name tells. It decides which words of a sentence may fill it. */
export type Role =
  | 'place'
  | 'message'
  | 'query'
  | 'title'
  | 'key'
  | 'value'
  | 'address'
  | 'email'
  | 'target'
  | 'reference'
  | 'date'
  | 'duration'
  | 'latitude'
  | 'longitude'
  | 'other';

const words: Record<Exclude<Role, 'other'>, string> = {
  latitude: 'lat latitude',
  longitude: 'lng lon long longitude',
  email: 'email mail recipient',
  address: 'url uri href link website site',
  date: 'date day when due deadline time',
  duration: 'duration timeout seconds milliseconds ms delay minutes',
  place: 'place location city town country where destination origin spot address venue',
  query: 'query q search keyword keywords term phrase',
  reference: 'ref reference',
  key: 'key id identifier cookie variable setting',
  value: 'value',
  title: 'title label name heading subject caption nickname',
  target: 'element selector target field button control',
  message:
    'message text content body note comment line description task todo item items question prompt tags words',
};

/** Nothing else in a schema says so, and a date that is not written as one is refused by the page anyway. */
const dateFormats = new Set(['date', 'date-time', 'time']);
const addressFormats = new Set(['uri', 'url', 'iri', 'uri-reference', 'iri-reference']);

export function roleOf(name: string, description: string, kind: string, format: string): Role {
  if (dateFormats.has(format)) return 'date';
  if (addressFormats.has(format)) return 'address';
  if (format === 'email' || format === 'idn-email') return 'email';
  const numeric = kind === 'number' || kind === 'integer';
  const found = roleOfWords(nameWords(name).reverse()) ?? roleOfWords(nameWords(description).slice(0, 4));
  if (numeric) return found === 'latitude' || found === 'longitude' || found === 'duration' ? found : 'other';
  return found ?? 'other';
}

/** The last word of a compound is what it is ("noteTitle" is a title). */
function roleOfWords(candidates: string[]): Role | undefined {
  for (const candidate of candidates) {
    const role = (Object.keys(words) as (keyof typeof words)[]).find((key) =>
      words[key].split(' ').includes(candidate),
    );
    if (role) return role;
  }
  return undefined;
}

const introducers: Partial<Record<Role, string>> = {
  place: 'on at in to into near around over about from',
  query: 'for about matching containing with',
  title: 'called named labelled labeled titled entitled as with',
  value: 'to with',
  address: 'to at from',
  email: 'to for',
  target: 'in into on to from onto for',
  reference: 'in into on to from onto of at over',
  message: 'saying about with',
  date: 'on at by from until for before after',
  key: 'for with under of named called',
};

/** 1 where the preposition usually leads to such a thing, 0 where it does not. */
export const introduces = (preposition: string, role: Role): boolean =>
  introducers[role]?.split(' ').includes(preposition) ?? false;

export const introducerWords: ReadonlySet<string> = new Set(
  Object.values(introducers).flatMap((list) => list.split(' ')),
);

/** Which kind of property takes what follows the verb directly ("log hello", "open example.com"), best first. */
export const directOrder: readonly Role[] = [
  'message',
  'query',
  'address',
  'place',
  'key',
  'title',
  'target',
  'other',
  'value',
  'email',
];
