import { expect, test } from 'vitest';
import { demoTools } from '../../prove/command-mode/demo-tools';
import { judge } from '../../prove/command-mode/score';

/** What a single call now cannot keep. */
const modifiers = [
  'tomorrow',
  'at noon',
  'in ten minutes',
  'after lunch',
  'every day',
  'until Friday',
  'if it is raining',
  'unless I say so',
  'when you are done',
  'except the first',
  'instead of the notes',
  'without asking',
  'or not',
];

const commands = [
  'open the console',
  'close the console',
  'switch to the map',
  'put a pin on Paris',
  'delete note 2',
];

test.each(commands)(
  '"%s" runs unasked, but under no condition, at no other time and with no exception',
  async (say) => {
    const plain = await judge({ say, calls: [] }, demoTools);
    expect(plain.made.map(({ unsure }) => unsure)).toEqual([false]);
    const silent: string[] = [];
    for (const modifier of modifiers) {
      const { made } = await judge({ say: `${say} ${modifier}`, calls: [] }, demoTools);
      if (made.some(({ unsure }) => !unsure)) silent.push(modifier);
    }
    expect(silent).toEqual([]);
  },
);

test.each([
  'log hi twice',
  'log off',
  'put the console away',
  'drop a pin near Paris',
  'pin my hometown',
  'zoom to level 3',
  'log saying hello in the console',
  'delete notes 1 to 3',
  'log open the console',
  'add a note to call mum and open the window',
  'open the console and polish the shoes',
])('"%s" is asked about', async (say) => {
  const { made } = await judge({ say, calls: [] }, demoTools);
  expect(made.filter(({ unsure }) => !unsure)).toEqual([]);
});
