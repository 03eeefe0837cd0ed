import { describe, expect, it } from 'vitest';
import { failed } from '../../../utils/failure';
import { demoTools } from '../../prove/command-mode/demo-tools';
import { askOnce, converse } from './ask';

describe('command mode over a run', () => {
  it('switches to the map and puts a pin on Paris, in two calls in that order', async () => {
    const { calls, text } = await converse('switch to the map and put a pin on Paris', demoTools);
    expect(calls).toEqual([
      { alias: '_127_0_0_1_htmx_trigger', arguments: { trigger: 'swap-to-map' }, unsure: false },
      { alias: '_127_0_0_1_drop_pin', arguments: { place: 'Paris' }, unsure: false },
    ]);
    expect(text).toContain('All 2 steps are done');
  });

  it.each([
    ['log hello world', 'log', { message: 'hello world' }],
    ['turn dark mode off', 'set_dark_mode', { dark: false }],
    ['add a note saying buy milk', 'add_note', { text: 'buy milk' }],
    ['go to 48.85, 2.35', 'go_to_coordinates', { lat: 48.85, lng: 2.35 }],
    ['delete the note “Water the plants”', 'delete_notes', { id: ['3'] }],
  ])('%s', async (sentence, name, wanted) => {
    const { calls } = await converse(sentence, demoTools);
    expect(calls).toEqual([{ alias: `_127_0_0_1_${name}`, arguments: wanted, unsure: false }]);
  });

  it('takes a step for each place', async () => {
    const { calls } = await converse('drop pins on Paris, London and New York', demoTools);
    expect(calls.map((call) => call.arguments)).toEqual([
      { place: 'Paris' },
      { place: 'London' },
      { place: 'New York' },
    ]);
  });

  it('stops at a failed call, quotes it and names what was left', async () => {
    const { calls, text } = await converse(
      'switch to the map and put a pin on Atlantis, then open the console',
      demoTools,
      (_call, step) => (step === 1 ? failed('tool-threw', 'There is no place called Atlantis.') : 'done'),
    );
    expect(calls).toHaveLength(2);
    expect(text).toContain('There is no place called Atlantis.');
    expect(text).toContain('“open the console”');
  });

  it('shows a form where something is missing', async () => {
    const { calls } = await converse('drop a pin', demoTools);
    expect(calls).toEqual([{ alias: '_127_0_0_1_drop_pin', arguments: {}, unsure: true }]);
  });

  it('says what it is and names tools where nothing fits', async () => {
    const { calls, text } = await converse('what is the weather like?', demoTools);
    expect(calls).toEqual([]);
    expect(text).toContain('no language model');
    expect(text).toContain('/tools');
  });

  it('says once in a thread that it is no language model', async () => {
    const first = await askOnce([{ role: 'user', text: 'open the console', context: '' }], demoTools);
    expect(first.text).toContain('no language model');
    const { steps } = await converse('open the console and turn on dark mode', demoTools);
    expect(steps.filter(({ text }) => text.includes('no language model'))).toHaveLength(1);
  });

  it('gives each call of a thread an id of its own', async () => {
    const { steps } = await converse('open the console, close the console and open the console', demoTools);
    const ids = steps.flatMap(({ calls }) => calls.map(({ modelCallId }) => modelCallId));
    expect(new Set(ids).size).toBe(3);
  });
});
