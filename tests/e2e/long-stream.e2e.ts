import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageFor } from '../prove/support/scenarios';
import { openStage, type Stage } from '../prove/support/stage';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';

/** Both browsers end an idle worker after 30 s. `PATCHBAY_STREAM_SECONDS=200` for the long form. */
const seconds = Number(env.PATCHBAY_STREAM_SECONDS ?? 40);
const idleDeath = 30_000;
const grace = 15_000;

describe.each(chosenBrowsers)('a worker without a panel (%s)', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage?.close());

  it(`takes in a stream of ${seconds} seconds, and is left to die when nothing runs`, {
    timeout: seconds * 1000 + 2 * (idleDeath + grace),
  }, async () => {
    const { harness, control, person, panel } = stage;
    control.passings.begin(() => 'go');
    const message = messageFor('slow', `${seconds}s`);
    await person.say(message);
    await eventually('the stream to begin', () => control.passings.counts().has('model:piece'));
    const starts = await harness.workerStarts();
    await panel.page.close();
    await eventually(
      'the stream to end',
      () => control.passings.counts().has('model:whole'),
      seconds * 1000 + grace,
    );
    const again = await harness.openPanel();
    const pieces = Math.ceil(seconds / 5);
    const whole = Array.from({ length: pieces }, (_, index) => `piece ${index + 1}; `).join('');
    await again.waitForText(whole.trim());
    expect(control.passings.counts().get('model:asked')).toBe(1);
    expect(await harness.workerStarts()).toBe(starts);

    await again.page.close();
    await eventually(
      'the worker to be ended',
      async () => !(await harness.driver.workerIsRunning()),
      idleDeath + grace,
    );
  });
});
