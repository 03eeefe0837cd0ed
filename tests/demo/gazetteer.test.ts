import { describe, expect, test } from 'vitest';
import { Gazetteer, labelOf } from '../../demo/gazetteer';
import { mapCities } from '../../demo/place-data';

const gazetteer = new Gazetteer();

function labelFor(wanted: string): string {
  const answer = gazetteer.lookUp(wanted);
  return answer.found ? labelOf(answer.place) : 'nowhere';
}

test.each([
  ['Paris', 'Paris, France'],
  ['  paris ', 'Paris, France'],
  ['Paris, France', 'Paris, France'],
  ['Paris, Texas', 'Paris, Texas, United States'],
  ['paris texas', 'Paris, Texas, United States'],
  ['Paris, TX', 'Paris, Texas, United States'],
  ['Paris, US', 'Paris, Texas, United States'],
  ['Paris, USA', 'Paris, Texas, United States'],
  ['Paris, Texas, United States', 'Paris, Texas, United States'],
  ['London', 'London, United Kingdom'],
  ['London, Ontario', 'London, Canada'],
  ['Zurich', 'Zürich, Switzerland'],
  ['ZÜRICH', 'Zürich, Switzerland'],
  ['São Paulo', 'Sao Paulo, Brazil'],
  ['Reykjavik', 'Reykjavík, Iceland'],
  ['Cologne', 'Cologne, Germany'],
  ['Köln', 'Köln, Germany'],
  ['New York', 'New York, United States'],
  ['Washington', 'Washington, D.C., United States'],
  ['San Francisco', 'San Francisco, California, United States'],
])('%s means %s', (wanted, label) => {
  expect(labelFor(wanted)).toBe(label);
});

test('knows where Paris is', () => {
  const answer = gazetteer.lookUp('Paris');
  if (!answer.found) throw new Error('Paris was not found');
  expect(answer.place.lat).toBeCloseTo(48.86, 1);
  expect(answer.place.lng).toBeCloseTo(2.34, 1);
});

describe('an unknown place', () => {
  test('is answered with the nearest names, three at most', () => {
    expect(gazetteer.lookUp('Pariss')).toEqual({ found: false, near: ['Paris, France'] });
    for (const wanted of ['Lodnon', 'Berlim', 'Sanx', 'Vienn Austria']) {
      const answer = gazetteer.lookUp(wanted);
      if (answer.found) throw new Error(`${wanted} was found`);
      expect(answer.near.length).toBeLessThanOrEqual(3);
    }
  });

  test.each(['', '   ', ',,', '!!!', 'Xqzzyv Wqpfk'])('%j is nowhere, and nothing is guessed', (wanted) => {
    expect(gazetteer.lookUp(wanted)).toEqual({ found: false, near: [] });
  });

  test('stays unknown when the name is right and the country is not', () => {
    expect(gazetteer.lookUp('Paris, Japan').found).toBe(false);
  });
});

test('the map can write out at least 500 cities', () => {
  expect(mapCities().length).toBeGreaterThan(500);
});
