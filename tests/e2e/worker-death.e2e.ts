import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCall } from '../../utils/agent/phase';
import { randomFrom } from '../prove/streams/random';
import { messageFor } from '../prove/support/scenarios';
import { openStage, type Stage } from '../prove/support/stage';
import { difference } from '../prove/support/transcript';
import { playTrial } from '../prove/support/trial';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';

describe.each(chosenBrowsers)('a worker that dies (%s)', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind, { shelves: ['a', 'b', 'c'] });
  });
  afterAll(() => stage?.close());

  it('each second leaves a run of fifty steps over three tabs as it would have been', {
    timeout: 180_000,
  }, async () => {
    const plain = await playTrial(stage, { scenario: 'long', tag: 'calm', strikes: [], patience: 60_000 });
    expect(plain.lost).toBe('');
    expect(plain.transcript.length).toBeGreaterThan(100);

    const random = randomFrom(50);
    const over = new AbortController();
    let kills = 0;
    const killer = (async () => {
      while (!over.signal.aborted) {
        await pause(600 + random.below(800));
        if (over.signal.aborted) return;
        await stage.kill();
        kills += 1;
      }
    })();
    const pace = () => 100 + random.below(250);
    const shaken = await playTrial(stage, {
      scenario: 'long',
      tag: 'shaken',
      strikes: [],
      pace,
      patience: 120_000,
    });
    over.abort();
    await killer;

    expect(kills).toBeGreaterThan(5);
    expect(shaken.lost).toBe('');
    expect(difference(shaken.transcript, plain.transcript, true)).toBeNull();
    expect([...shaken.entries.values()].every((count) => count === 1)).toBe(true);
    // Its pages were there all the time, so each of them could be asked.
    expect(shaken.items.filter(isCall).filter(({ state }) => state !== 'settled')).toEqual([]);
    expect(shaken.entries.size).toBe(plain.entries.size);
  });

  it('leaves what waits for the person where it was, and the panel as it was', async () => {
    const { person, panel } = stage;
    await person.say(messageFor('long', 'waits'));
    await panel.waitForCall('add_a', 'waiting for you');
    const picture = () =>
      panel.page.evaluate(() => {
        const card = document.querySelector('[aria-label="Call add_a"]')?.getBoundingClientRect();
        return { text: document.querySelector('[role="log"]')?.textContent, at: [card?.x, card?.y, card?.height] };
      });
    const before = await picture();
    await person.recoveries();
    for (let death = 0; death < 5; death += 1) {
      await stage.kill();
      await eventually('the panel to be connected again', async () => (await person.recoveries()).length > 0);
      expect(await picture()).toEqual(before);
    }

    await panel.approve('Allow once', 'add_a');
    await panel.waitForCall('add_a', 'done');
    await panel.stop();
  });
});
