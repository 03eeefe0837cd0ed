import { installModelContext } from './install-model-context';
import { keepForLater } from './kept-for-later';
import { watchForNative } from './late-native';
import { witnessNative } from './native-hook';
import type { PageHouse } from './page-house';
import { startPagePart } from './page-part';
import { openPartDoor } from './part-door';
import { openChannel } from './private-channel';
import { installSubmission } from './submit-event';
import { startExecution, startWork } from './tool-execution';
import { ToolRegistry } from './tool-registry';
import { isObject } from './web-idl';

const { queueMicrotask: microtask } = globalThis;

/**
 * Firefox tells its console of every rejection before the window hears of it, also of one that is taken care of: there
 * the part is built in, and waits for the same word.
 */
const partDoor = (house: PageHouse) => openPartDoor((part) => (part as (house: PageHouse) => void)(house));

/**
 * The page's side of Patchbay, as every granted page loads it: gives the page a `document.modelContext` where the
 * browser has none. All that only pages with tools need comes later, as one part (`page-part.ts`). Everything here
 * lives in a world that the page owns: it holds no secret and no authority, and can only ever speak as its own origin.
 */
export function startProvider(): void {
  let pinged = false;
  let foreign: object | null = null;
  const kept = keepForLater();
  const channel = openChannel();
  const registry = new ToolRegistry(() => {
    installed?.announceChange();
    ping();
  });
  const installed = installModelContext(registry);
  const house: PageHouse = {
    kept,
    registry,
    channel,
    startExecution,
    startWork,
    notify: installed?.notify ?? null,
    foreign: look,
    isReplaced: () => !installed?.isInPlace(),
    ping,
    witness: null,
    submissions: null,
  };
  channel.hear('expect', import.meta.env.FIREFOX ? () => startPagePart(house) : partDoor(house));
  if (installed) {
    installSubmission(() => house.submissions);
    watchForNative(look);
  }
  look();
  channel.offer();

  /** Another context may come at any time; a page may have put a getter in our place that throws. */
  function look(): object | null {
    try {
      const { modelContext } = document as { modelContext?: unknown };
      if (!isObject(modelContext) || modelContext === installed?.context || modelContext === foreign)
        return foreign;
      foreign = modelContext;
      if (house.isReplaced()) witnessNative(foreign, (tool, input, gave) => house.witness?.(tool, input, gave));
      ping();
    } catch {}
    return foreign;
  }

  /** One word per burst; the bridge decides when to look. */
  function ping(): void {
    if (pinged) return;
    pinged = true;
    microtask(() => {
      pinged = false;
      channel.tell('{"id":0,"changed":true}');
    });
  }
}
