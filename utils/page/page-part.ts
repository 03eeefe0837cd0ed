import { announcedText, announceLimits } from './announced-text';
import type { Ask } from './channel-words';
import { encodeFailure, encodeResult, thrownText } from './encode-result';
import {
  asForeign,
  type ForeignContext,
  foreignText,
  listForeign,
  onForeignChange,
  runForeign,
} from './foreign-context';
import { submissionWatch } from './form-submission';
import { watchForms } from './form-tools';
import { handOver } from './hand-over';
import type { Witness } from './native-hook';
import { encodeAbsence, findPageFunction, pageFunctionWork } from './page-function';
import type { PageHouse } from './page-house';
import { parse, settle, stringify } from './primordials';
import type { Execution, Given } from './tool-execution';

/**
 * The rest of the provider, loaded once a page has tools, forms that are tools, or is about to be called: what lists
 * them to the bridge, runs them for it, and encodes what they give. It comes when the page may have replaced
 * everything, and works with what the provider kept (`given-primordials.ts`).
 */
export function startPagePart(house: PageHouse): void {
  const { registry, channel, notify, startWork, ping } = house;
  const tellReady = () => channel.tell('{"id":0,"ready":true}');
  // One that was brought twice would run each call twice.
  if (house.submissions) {
    tellReady();
    return;
  }
  let foreign: ForeignContext | null = null;
  let stopForms = () => {};
  const running: Record<string, () => void> = { __proto__: null } as never;
  /** Calls of ours to a foreign context, by tool and input; what they really gave, once it is known. */
  const witnessed: Record<string, string> = { __proto__: null } as never;
  house.submissions = submissionWatch;
  house.witness = witness;
  look();
  if (notify && !foreign) stopForms = watchForms(registry);
  channel.hear('ask', (text) => answer(parse(text) as Ask));
  tellReady();

  /** The browser's own API takes over what was registered with ours. */
  function look(): void {
    if (foreign) return;
    foreign = asForeign(house.foreign());
    if (!foreign) return;
    if (notify && house.isReplaced()) {
      stopForms();
      handOver(registry, foreign);
    }
    onForeignChange(foreign, ping);
    ping();
  }

  function witness(tool: string, input: string, gave: Parameters<Witness>[2]): void {
    const result = 'thrown' in gave ? encodeFailure(thrownText(gave.thrown)) : encodeResult(gave.value);
    const key = `${tool} ${input}`;
    if (key in witnessed) witnessed[key] = result;
    else channel.tell(`{"id":0,"tool":${stringify(tool)},"input":${stringify(input)},"result":${result}}`);
  }

  function answer(ask: Ask): void {
    if (ask.ask === 'list') list(ask.id);
    else if (ask.ask === 'run') run(ask);
    else if (ask.ask === 'call') callFunction(ask);
    else running[ask.callId]?.();
  }

  function list(id: number): void {
    look();
    let tools = '';
    let total = 0;
    const add = (text: () => string) => {
      if (++total <= announceLimits.tools) tools += `${tools ? ',' : ''}${text()}`;
    };
    registry.each((entry) => add(() => announcedText(entry)));
    const reply = () => channel.tell(`{"id":${id},"total":${total},"tools":[${tools}]}`);
    const addAll = (others: unknown[]) => {
      for (let index = 0; index < others.length; index++) {
        add(() => foreignText(others[index] as never) || 'null');
      }
      reply();
    };
    if (foreign) listForeign(foreign, addAll);
    else reply();
  }

  function finisher(id: number, callId: string) {
    return (result: string | null) => {
      delete running[callId];
      channel.tell(`{"id":${id},"result":${result ?? goneText}}`);
    };
  }

  function callFunction({ id, callId, steps, order, input }: Ask & { ask: 'call' }): void {
    const finish = finisher(id, callId);
    try {
      const found = findPageFunction(steps);
      if (typeof found === 'string') finish(encodeAbsence(found));
      else follow(startWork(pageFunctionWork(found, order, input), ignore), callId, finish);
    } catch (thrown) {
      // A getter of the page on the way.
      finish(encodeFailure(thrownText(thrown)));
    }
  }

  function follow({ outcome, cancel }: Execution, callId: string, finish: (result: string) => void): void {
    running[callId] = cancel;
    settle(
      outcome,
      (given) => finish(encodeResult((given as Given).value)),
      (thrown) => finish(encodeFailure(thrownText(thrown))),
    );
  }

  function run({ id, callId, tool, input }: Ask & { ask: 'run' }): void {
    const entry = registry.get(tool);
    const finish = finisher(id, callId);
    if (entry && notify) follow(house.startExecution(entry, input, notify), callId, finish);
    else if (foreign) runWitnessed(foreign, tool, input, callId, finish);
    else finish(null);
  }

  function runWitnessed(
    context: ForeignContext,
    tool: string,
    input: string,
    callId: string,
    finish: (result: string | null) => void,
  ): void {
    const key = `${tool} ${input}`;
    witnessed[key] = '';
    running[callId] = runForeign(context, tool, input, (result) => {
      finish(witnessed[key] || result);
      delete witnessed[key];
    });
  }
}

const ignore = () => {};
const goneText =
  '{"ok":false,"failure":{"code":"tool-gone","message":"The page no longer has this tool. Look at its tools again."}}';
