import { browsable } from '../../../components/result/json-shape';
import { revealed } from './page-scripts';

/** A place where foreign text stands; how a string is read there, and how often in a thread. */
export type Place = { name: string; selector: string; times: number; reads: (text: string) => string };

/** How often strings were shown in a place, and which of them were read otherwise. */
export type PlaceTally = { place: string; shown: number; misread: string[] };

const asGiven = (text: string) => text;
/** Data that can be looked through stands there in parts. */
const ifText = (text: string) => (browsable(text) === undefined ? revealed(text) : '');

/** In a thread. Each string is in two calls: one that worked and one that failed. */
export const places: Place[] = [
  { name: 'message of the person', selector: '.question-text', times: 1, reads: asGiven },
  { name: 'facts sent with it', selector: '.context pre', times: 1, reads: asGiven },
  { name: 'reasoning of the model', selector: '.reasoning-text', times: 1, reads: asGiven },
  { name: 'author of an answer', selector: '.author', times: 1, reads: asGiven },
  { name: 'name of a call', selector: '.call-name', times: 2, reads: revealed },
  { name: 'title of its tab', selector: '.call-tab .plain-text', times: 2, reads: revealed },
  { name: 'why a tool was chosen', selector: '.call-why', times: 2, reads: asGiven },
  { name: 'name of an argument', selector: '.arguments dt', times: 2, reads: revealed },
  { name: 'value of an argument', selector: '.arguments dd', times: 2, reads: revealed },
  { name: 'result of a call', selector: '.result .raw', times: 1, reads: ifText },
  { name: 'error of a tool', selector: '.call-failure', times: 1, reads: revealed },
  { name: 'line of the house', selector: '.notice p', times: 1, reads: asGiven },
];

const textOf = (codes: readonly number[]): string => String.fromCharCode(...codes);

/** Strings that are not read in a place as often as they should be. Where nothing is to be read, nothing is asked. */
export function misread({ times, reads }: Place, strings: readonly string[], shown: number[][]): string[] {
  const left = new Map<string, number>();
  for (const text of shown.map(textOf)) left.set(text, (left.get(text) ?? 0) + 1);
  return strings.filter((text) => {
    const expected = reads(text);
    if (expected === '') return false;
    const present = left.get(expected) ?? 0;
    left.set(expected, present - times);
    return present < times;
  });
}
