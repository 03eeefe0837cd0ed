import type { Span } from './clause';

export type Coordinates = Span & { latitude: number; longitude: number };

const one = String.raw`([-−+]?\d{1,3}(?:\.\d+)?)\s*°?\s*`;
const pair = new RegExp(
  String.raw`(?<![\w.])\(?${one}(?:([NS])\b)?\s*(?:,|;|/|\s|and)\s*${one}(?:([EW])\b)?\)?`,
  'giu',
);
const spoken =
  /lat(?:itude)?\s*(?:=|:|of|is)?\s*([-−+]?\d+(?:\.\d+)?)\W+(?:and\s+)?(?:lng|lon|long|longitude)\s*(?:=|:|of|is)?\s*([-−+]?\d+(?:\.\d+)?)/iu;

/** "48.85, 2.35", "48.85 N 2.35 E", "latitude 48.85 and longitude 2.35". Two whole numbers need a comma or letters. */
export function coordinatesIn(text: string): Coordinates | null {
  const named = spoken.exec(text);
  if (named) return checked(named, number(named[1]), number(named[2]));
  for (const match of text.matchAll(pair)) {
    const [whole, latitude, northSouth, longitude, eastWest] = match;
    const plain = !northSouth && !eastWest && !/[,;/]/.test(whole) && !(whole.match(/\./g)?.length === 2);
    if (plain) continue;
    const found = checked(match, signed(latitude, northSouth, 's'), signed(longitude, eastWest, 'w'));
    if (found) return found;
  }
  return null;
}

function checked(match: RegExpMatchArray, latitude: number, longitude: number): Coordinates | null {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const start = match.index ?? 0;
  return { start, end: start + match[0].trimEnd().length, latitude, longitude };
}

const number = (text = '') => Number.parseFloat(text.replace('−', '-'));

const signed = (text: string | undefined, side: string | undefined, negative: string) =>
  side?.toLowerCase() === negative ? -Math.abs(number(text)) : number(text);
