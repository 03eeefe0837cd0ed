import { announcedText, announceLimits } from './announced-text';
import type { Ask } from './channel-words';
import { encodeFailure, encodeResult, thrownText } from './encode-result';
import {
  type ForeignContext,
  findForeign,
  foreignText,
  listForeign,
  onForeignChange,
  runForeign,
} from './foreign-context';
import { watchForms } from './form-tools';
import { installModelContext } from './install-model-context';
import { watchForNative } from './late-native';
import { witnessNative } from './native-hook';
import { encodeAbsence, findPageFunction, startPageFunction } from './page-function';
import { mapDelete, mapGet, mapSet, microtask, settle, stringify } from './primordials';
import { openChannel } from './private-channel';
import { type Execution, type Given, startExecution } from './tool-execution';
import { ToolRegistry } from './tool-registry';

/**
 * The page's side of Patchbay: gives the page a `document.modelContext` where the browser has none, and lets the bridge
 * list and run what was registered there. Everything here lives in a world that the page owns: it holds no secret and
 * no authority, and can only ever speak as its own origin.
 */
export function startProvider(): void {
  let pinged = false;
  let foreign: ForeignContext | null = null;
  const running = new Map<string, () => void>();
  /** Calls of ours to a foreign context, by tool and input; what they really gave, once it is known. */
  const witnessed = new Map<string, string>();
  const registry = new ToolRegistry(() => {
    installed?.announceChange();
    ping();
  });
  const installed = installModelContext(registry);
  const { tell, offer } = openChannel(answer);
  look();
  const stopForms = installed && watchForms(registry);
  if (installed) watchForNative(look);
  offer();

  /** Another context may come at any time; the browser's own takes over what was registered with ours. */
  function look(): void {
    if (foreign) return;
    foreign = findForeign(installed?.context ?? null);
    if (!foreign) return;
    if (!installed?.isInPlace()) witnessNative(foreign, witness);
    if (installed && !installed.isInPlace()) {
      stopForms?.();
      installed.handOver(foreign);
    }
    onForeignChange(foreign, ping);
    ping();
  }

  function witness(tool: string, input: string, result: string): void {
    const key = `${tool} ${input}`;
    if (mapGet(witnessed, key) !== undefined) mapSet(witnessed, key, result);
    else tell(`{"id":0,"tool":${stringify(tool)},"input":${stringify(input)},"result":${result}}`);
  }

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
    if (ask.ask === 'list') list(ask.id);
    else if (ask.ask === 'run') run(ask);
    else if (ask.ask === 'call') callFunction(ask);
    else (mapGet(running, ask.callId) as (() => void) | undefined)?.();
  }

  function list(id: number): void {
    look();
    let tools = '';
    let total = 0;
    const add = (text: () => string) => {
      if (++total <= announceLimits.tools) tools += `${tools ? ',' : ''}${text()}`;
    };
    registry.each((entry) => add(() => announcedText(entry)));
    const reply = () => tell(`{"id":${id},"total":${total},"tools":[${tools}]}`);
    if (foreign) {
      listForeign(foreign, (others) => {
        for (let index = 0; index < others.length; index++)
          add(() => foreignText(others[index] as never) || 'null');
        reply();
      });
    } else {
      reply();
    }
  }

  function callFunction({ id, callId, steps, order, input }: Ask & { ask: 'call' }): void {
    const finish = finisher(id, callId);
    try {
      const found = findPageFunction(steps);
      if (typeof found === 'string') finish(encodeAbsence(found));
      else follow(startPageFunction(found, order, input), callId, finish);
    } catch (thrown) {
      // A getter of the page on the way.
      finish(encodeFailure(thrownText(thrown)));
    }
  }

  function finisher(id: number, callId: string) {
    return (result: string | null) => {
      mapDelete(running, callId);
      tell(`{"id":${id},"result":${result ?? goneText}}`);
    };
  }

  function follow({ outcome, cancel }: Execution, callId: string, finish: (result: string) => void): void {
    mapSet(running, callId, cancel);
    settle(
      outcome,
      (given) => finish(encodeResult((given as Given).value)),
      (thrown) => finish(encodeFailure(thrownText(thrown))),
    );
  }

  function run({ id, callId, tool, input }: Ask & { ask: 'run' }): void {
    const entry = registry.get(tool);
    const finish = finisher(id, callId);
    if (entry && installed) {
      follow(startExecution(entry, input, installed.notify), callId, finish);
    } else if (foreign) {
      const key = `${tool} ${input}`;
      mapSet(witnessed, key, '');
      const cancel = runForeign(foreign, tool, input, (result) => {
        finish((mapGet(witnessed, key) as string) || result);
        mapDelete(witnessed, key);
      });
      mapSet(running, callId, cancel);
    } else {
      finish(null);
    }
  }
}

const goneText =
  '{"ok":false,"failure":{"code":"tool-gone","message":"The page no longer has this tool. Look at its tools again."}}';
