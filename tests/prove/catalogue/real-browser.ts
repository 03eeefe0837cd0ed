import fc from 'fast-check';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { launch } from '../../e2e/harness';
import { PanelPort } from '../../e2e/support/panel-port';
import { anyCommand, emptyModel } from './commands';
import { serveAccounts } from './site';
import { Tally } from './tally';
import { World } from './world';

/** Every round begins with no page open, in a new thread; `length` counts its events, those included that cannot be done. */
export type Rounds = { count: number; length: number };

/** Plays so many rounds in a real browser. What was wrong is counted, and the play goes on. */
export async function playInBrowser(kind: BrowserKind, rounds: Rounds, seed: number): Promise<Tally> {
  const tally = new Tally();
  const site = await serveAccounts();
  const harness = await launch({ browser: kind });
  try {
    await harness.grant('http://localhost/*');
    await harness.grant('http://127.0.0.1/*');
    const port = await PanelPort.open(harness.driver);
    let round = 0;
    const play = fc.asyncProperty(
      fc.array(anyCommand, { minLength: rounds.length, maxLength: rounds.length, size: 'max' }),
      async (commands) => {
        round += 1;
        const world = new World(harness, port, site, tally, `${kind}, round ${round}`);
        await port.newThread();
        await fc.asyncModelRun(() => ({ model: emptyModel(), real: world }), commands);
        await world.reset();
      },
    );
    // Shrinking would play each round again, dozens of times; the seed alone brings it back.
    await fc.assert(play, { seed, numRuns: rounds.count, endOnFailure: true });
  } finally {
    await harness.close();
    await site.close();
  }
  return tally;
}
