import { env } from 'node:process';
import { expect, it } from 'vitest';
import { messageFor } from '../prove/support/scenarios';
import { openStage, type Stage } from '../prove/support/stage';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';

/** Both browsers end an idle worker after 30 s. `PATCHBAY_STREAM_SECONDS=200` for the long form. */
const seconds = Number(env.PATCHBAY_STREAM_SECONDS ?? 40);
const idleDeath = 30_000;
const grace = 15_000;

// Side by side, since nearly all of it is waiting.
it.concurrent.each(chosenBrowsers)(
  `a stream of ${seconds} seconds arrives without a panel, and then the worker is left to die (%s)`,
  {
    timeout: seconds * 1000 + 3 * (idleDeath + grace),
  },
  async (kind) => {
    const stage = await openStage(kind);
    try {
      await streamWithoutPanel(stage);
      await eventually(
        'the worker to be ended',
        async () => !(await stage.harness.driver.workerIsRunning()),
        idleDeath + grace,
      );
    } finally {
      await stage.close();
    }
  },
);

/** Leaves no panel open. */
async function streamWithoutPanel({ harness, control, person, panel }: Stage): Promise<void> {
  control.passings.begin(() => 'go');
  await person.say(messageFor('slow', `${seconds}s`));
  await eventually('the stream to begin', () => control.passings.counts().has('model:piece'));
  const starts = await harness.workerStarts();
  await panel.page.close();
  await eventually('the stream to end', () => control.passings.counts().has('model:whole'), seconds * 1000 + grace);

  const again = await harness.openPanel();
  const pieces = Array.from({ length: Math.ceil(seconds / 5) }, (_, index) => `piece ${index + 1}; `);
  await again.waitForText(pieces.join('').trim());
  expect(control.passings.counts().get('model:asked')).toBe(1);
  expect(await harness.workerStarts()).toBe(starts);
  await again.page.close();
}
