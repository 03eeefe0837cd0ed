import { encodeFailure, encodeResult, thrownText } from './encode-result';
import { textOfValue } from './text-of-value';
import {
  type ConsoleLine,
  runtimeName,
  stopEvent,
  type ToolkitCall,
  type ToolkitReply,
  type ToolkitSignal,
} from './toolkit-channel';
import { sceneFor } from './toolkit-scene';

type Registered = { execute?: unknown; fn?: unknown };
type Table = Record<string, unknown> | undefined;
/** The toolkit's file as a function; what it registers and what it returns are its tools. */
type Make = (
  registerTool: (definition: Registered & { name: string }) => void,
  console: Console,
) => () => Promise<Table>;
type Start = (call: ToolkitCall, make: Make) => Promise<ToolkitReply>;

/** Puts the runtime where the code that is injected in the same breath finds it. */
export function offerRuntime(): void {
  Object.defineProperty(globalThis, Symbol.for(runtimeName), { value: start, configurable: true });
}

const start: Start = async (call, make) => {
  const { callId, channel, stays, wantsLines } = call;
  if (!stays) Reflect.deleteProperty(globalThis, Symbol.for(runtimeName));
  if (!signalBridge(channel, { callId, act: 'begin' })) return { state: 'elsewhere' };
  const lines: ConsoleLine[] = [];
  const stop = stopSignal(call);
  let result: string;
  try {
    result = encodeResult(await run(call, make, wantsLines ? recording(lines) : console, stop.signal));
  } catch (thrown) {
    result = thrown instanceof Missing ? thrown.result : encodeFailure(thrownText(thrown));
  }
  stop.forget();
  signalBridge(channel, { callId, act: 'settle', result });
  return { state: 'settled', result, lines };
};

/** @returns whether the bridge of this very document took it. */
function signalBridge(channel: string, signal: ToolkitSignal): boolean {
  return !document.dispatchEvent(new CustomEvent(channel, { detail: JSON.stringify(signal), cancelable: true }));
}

function stopSignal({ callId, channel }: ToolkitCall) {
  const controller = new AbortController();
  const onStop = (event: Event) => {
    if ((event as CustomEvent).detail === callId) controller.abort();
  };
  document.addEventListener(stopEvent(channel), onStop);
  return { signal: controller.signal, forget: () => document.removeEventListener(stopEvent(channel), onStop) };
}

class Missing extends Error {
  readonly result: string;
  constructor(entrypoint: string) {
    super();
    const message = `The toolkit's code has no function \`${entrypoint}\`. Nothing was run; install the toolkit again.`;
    this.result = JSON.stringify({ ok: false, failure: { code: 'tool-gone', message } });
  }
}

async function run(call: ToolkitCall, make: Make, ownConsole: Console, signal: AbortSignal): Promise<unknown> {
  const registered = new Map<string, Registered>();
  const table = await make((definition) => registered.set(definition?.name, definition), ownConsole)();
  const tool = registered.get(call.entrypoint);
  const found = tool ? (tool.execute ?? tool.fn) : own(table, call.entrypoint);
  if (typeof found !== 'function') throw new Missing(call.entrypoint);
  const { order, arguments: values } = call;
  const parameters = order
    ? order.map((name) => own(values, name))
    : [values, sceneFor(call.callId, call.grants, signal)];
  return Reflect.apply(found, tool, parameters);
}

const own = (table: Table, name: string): unknown =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

const mostLines = 200;

/** A console that keeps what is written, and passes it on. */
function recording(lines: ConsoleLine[]): Console {
  const kept = ['debug', 'log', 'info', 'warn', 'error'] as const;
  const record =
    (level: (typeof kept)[number]) =>
    (...values: unknown[]) => {
      const text = values.map((value) =>
        typeof value === 'string' ? value : textOfValue(value, { characters: 2000 }).text,
      );
      if (lines.length < mostLines) lines.push({ level, text: text.join(' ').slice(0, 4000) });
      console[level](...values);
    };
  return { ...console, ...Object.fromEntries(kept.map((level) => [level, record(level)])) };
}
