import { announcedText, announceLimits } from './announced-text';
import { encodeFailure, encodeResult, thrownText } from './encode-result';
import { installModelContext } from './install-model-context';
import { mapDelete, mapGet, mapSet, microtask, settle } from './primordials';
import { type Ask, openChannel } from './private-channel';
import { startExecution } from './tool-execution';
import { ToolRegistry } from './tool-registry';

/**
 * The page's side of Patchbay: gives the page a `document.modelContext` where the browser has none, and lets the bridge
 * list and run what was registered there. Everything here lives in a world that the page owns: it holds no secret and
 * no authority, and can only ever speak as its own origin.
 */
export function startProvider(): void {
  let pinged = false;
  const running = new Map<string, () => void>();
  const registry = new ToolRegistry(() => {
    context?.announceChange();
    ping();
  });
  const context = installModelContext(registry);
  const { tell, offer } = openChannel(answer);
  offer();

  /** One word per burst; the bridge decides when to look. */
  function ping(): void {
    if (pinged) return;
    pinged = true;
    microtask(() => {
      pinged = false;
      tell('{"id":0,"changed":true}');
    });
  }

  function answer(ask: Ask): void {
    if (ask.ask === 'list') tell(listText(ask.id));
    else if (ask.ask === 'run') run(ask);
    else (mapGet(running, ask.callId) as (() => void) | undefined)?.();
  }

  function listText(id: number): string {
    let tools = '';
    let total = 0;
    registry.forEach((entry) => {
      if (++total <= announceLimits.tools) tools += `${tools ? ',' : ''}${announcedText(entry)}`;
    });
    return `{"id":${id},"total":${total},"tools":[${tools}]}`;
  }

  function run({ id, callId, tool, input }: Ask & { ask: 'run' }): void {
    const entry = registry.get(tool);
    const finish = (result: string) => {
      mapDelete(running, callId);
      tell(`{"id":${id},"result":${result}}`);
    };
    if (entry && context) {
      const { outcome, cancel } = startExecution(entry, input, context.notify);
      mapSet(running, callId, cancel);
      settle(
        outcome,
        (value) => finish(encodeResult(value)),
        (thrown) => finish(encodeFailure(thrownText(thrown))),
      );
    } else {
      finish(goneText);
    }
  }
}

const goneText =
  '{"ok":false,"failure":{"code":"tool-gone","message":"The page no longer has this tool. Look at its tools again."}}';
