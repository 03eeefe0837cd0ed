import { loadPlaces, type Place, stateLetters } from './place-data';
import { folded, nearNames } from './place-names';

/** What a look-up answers: the place, or up to three names that may have been meant. */
export type LookUp = { found: true; place: Place } | { found: false; near: string[] };

/** Fewer people than this, and a place is found when it is named rightly, but not offered as a guess. */
const worthGuessing = 20_000;
const countryNicknames: Record<string, string[]> = {
  US: ['usa', 'america', 'united states of america'],
  GB: ['uk', 'britain', 'great britain'],
};

/** Names that one place answers to: "Washington, D.C." is "Washington", "Mexico City" is not "Mexico". */
function namesOf({ name }: Place): string[] {
  const bare = name.split(',')[0] ?? name;
  return bare === name ? [folded(name)] : [folded(name), folded(bare)];
}

function qualifiersOf({ region, countryCode, country }: Place): string[] {
  const letters = stateLetters.get(region) ?? '';
  return [region, letters, countryCode, country].map(folded).concat(countryNicknames[countryCode] ?? []);
}

/** "Paris, Texas" and "Paris Texas" can be a name and where it lies; the whole is tried first, as in "San Jose". */
function readings(wanted: string): { name: string; qualifiers: string[] }[] {
  const parts = wanted.split(',').map(folded).filter(Boolean);
  const words = folded(wanted).split(' ');
  const splits = words.slice(1).map((_, index) => ({
    name: words.slice(0, words.length - 1 - index).join(' '),
    qualifiers: [words.slice(words.length - 1 - index).join(' ')],
  }));
  return [
    { name: words.join(' '), qualifiers: [] },
    { name: parts[0] ?? '', qualifiers: parts.slice(1) },
    ...splits,
  ];
}

export class Gazetteer {
  readonly #byName = new Map<string, Place[]>();

  constructor(places: readonly Place[] = loadPlaces()) {
    for (const place of places) {
      for (const name of namesOf(place)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), place]);
    }
  }

  /** Case and diacritics do not count. Among places of one name the one with the most people is meant. */
  lookUp(wanted: string): LookUp {
    for (const { name, qualifiers } of readings(wanted)) {
      const place = this.#byName
        .get(name)
        ?.find((candidate) => qualifiers.every((qualifier) => qualifiersOf(candidate).includes(qualifier)));
      if (place) return { found: true, place };
    }
    return { found: false, near: this.#near(wanted) };
  }

  #near(wanted: string): string[] {
    const large = [...this.#byName].filter(([, places]) => (places[0]?.population ?? 0) >= worthGuessing);
    const guesses = nearNames(
      folded(wanted.split(',')[0] ?? ''),
      large.map(([name]) => name),
    );
    return guesses.flatMap((name) => this.#byName.get(name)?.slice(0, 1).map(labelOf) ?? []);
  }
}

/** "Paris, France"; with the state in the United States, where one name often stands in many. */
export function labelOf({ name, region, country, countryCode }: Place): string {
  const stateSaid = name === region || name.includes(',');
  return [name, ...(countryCode === 'US' && !stateSaid ? [region] : []), country].filter(Boolean).join(', ');
}
