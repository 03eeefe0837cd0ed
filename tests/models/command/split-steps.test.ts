import { describe, expect, it } from 'vitest';
import { splitSteps } from '../../../utils/models/command/split-steps';

const never = () => false;
const opens = (text: string) => text.startsWith('open the');

describe('steps of a message', () => {
  it.each([
    ['switch to the map and put a pin on Paris', ['switch to the map', 'put a pin on Paris']],
    ['Open the console, then log ready.', ['Open the console', 'log ready']],
    ['open the map; pin Rome; close the console', ['open the map', 'pin Rome', 'close the console']],
    ['1. open the map\n2. pin Rome', ['open the map', 'pin Rome']],
    ['- open the map\n- pin Rome', ['open the map', 'pin Rome']],
    ['Please open the map. Then, pin Rome.', ['open the map', 'pin Rome']],
    ['log salt and pepper', ['log salt and pepper']],
    ['log "open the map and pin Rome"', ['log "open the map and pin Rome"']],
    ['click on the Next link', ['click on the Next link']],
    ['log step one and then step two', ['log step one and then step two']],
    ['go to 48.85, 2.35', ['go to 48.85, 2.35']],
  ])('%s', (message, steps) => {
    expect(splitSteps(message, never)).toEqual(steps);
  });

  it('ends a free text only where a whole instruction follows', () => {
    expect(splitSteps('add a note saying buy milk and open the map', opens)).toEqual([
      'add a note saying buy milk',
      'open the map',
    ]);
    expect(splitSteps('add a note saying buy milk and call Eva', opens)).toEqual([
      'add a note saying buy milk and call Eva',
    ]);
  });
});
