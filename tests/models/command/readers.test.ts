import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../utils/models/command/coordinates';
import { dateIn } from '../../../utils/models/command/dates';
import { numbersIn } from '../../../utils/models/command/numbers';
import { moment } from './ask';

const values = (text: string) => numbersIn(text).map(({ value }) => value);

describe('numbers', () => {
  it.each([
    ['wait 5 seconds', [5]],
    ['twenty five', [25]],
    ['a dozen eggs', [12]],
    ['two hundred and five thousand', [205_000]],
    ['one hundred and one', [101]],
    ['-3.5 and 1,250', [-3.5, 1250]],
    ['the third one', [3, 1]],
    ['2nd', [2]],
    ['80%', [80]],
    ['e12 is no number', []],
    ['salt and pepper', []],
  ])('%s', (text, wanted) => {
    expect(values(text)).toEqual(wanted);
  });

  it('says where each number stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (number) => {
        const text = `wait ${number} seconds`;
        const [found] = numbersIn(text);
        expect(found?.value).toBe(number);
        expect(text.slice(found?.start, found?.end)).toBe(String(number));
      }),
    );
  });
});

describe('coordinates', () => {
  it.each([
    ['at 48.85, 2.35', 48.85, 2.35],
    ['52.52 N, 13.40 E', 52.52, 13.4],
    ['33.9 S 18.4 E', -33.9, 18.4],
    ['40.71° N, 74.01° W', 40.71, -74.01],
    ['latitude -33.9 and longitude 18.4', -33.9, 18.4],
    ['10,20', 10, 20],
  ])('%s', (text, latitude, longitude) => {
    expect(coordinatesIn(text)).toMatchObject({ latitude, longitude });
  });

  it.each(['at 120, 20', 'wait 5 10', 'Paris', 'on 3 March'])('none in “%s”', (text) => {
    expect(coordinatesIn(text)).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['tomorrow', 'date', '2026-11-22'],
    ['next Friday', 'date', '2026-11-27'],
    ['on 3 March 2027', 'date', '2027-03-03'],
    ['2027-01-15', 'date', '2027-01-15'],
    ['at half past nothing', 'date', undefined],
    ['tomorrow at 9', '', '2026-11-22T09:00'],
    ['at 17:45', '', '17:45'],
  ])('%s as %s', (text, format, wanted) => {
    expect(dateIn(text, format, moment)?.text).toBe(wanted);
  });
});
