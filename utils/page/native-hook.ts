import { encodeFailure, encodeResult, thrownText } from './encode-result';
import type { ForeignContext } from './foreign-context';
import { apply, indexOf, settle, stringify, uncurry } from './primordials';
import { plainText } from './text-of-value';
import { isObject } from './web-idl';

const sourceText = uncurry(Function.prototype.toString);

/** What a tool really gave or threw: its name, its input and a `CallResult`, the latter two as JSON text. */
export type Witness = (tool: string, input: string, result: string) => void;

/**
 * Chromium tells whoever runs a tool neither what it threw nor more than a text of what it gave, and a Symbol ends the
 * whole page. So each tool is handed on with an `execute` that tells us the outcome on its way; the page gets what it
 * would get. A proxy, because reading its name, length and source text shows the browser's own.
 */
export function witnessNative(context: ForeignContext, witness: Witness): void {
  const prototype = Object.getPrototypeOf(context) as ForeignContext;
  const { registerTool } = prototype;
  // Neither a library's method nor one that we have already replaced.
  if (indexOf(sourceText(registerTool), 'registerTool() { [native code] }') < 0) return;
  prototype.registerTool = new Proxy(registerTool, {
    apply: (target, self, given: unknown[]) => {
      const tool = given.length > 0 ? given[0] : undefined;
      const rest = given.length > 1 ? [witnessed(tool, witness), given[1]] : [witnessed(tool, witness)];
      return apply(target, self, given.length > 0 ? rest : []);
    },
  });
}

function witnessed(tool: unknown, witness: Witness): unknown {
  if (!isObject(tool)) return tool;
  let name = '';
  return new Proxy(tool, {
    // The browser reads each member once: the name that is read here is the one that is registered.
    get(target, member) {
      const value = (target as Record<PropertyKey, unknown>)[member];
      if (member === 'name') name = typeof value === 'string' ? value : '';
      const isCallback = member === 'execute' && typeof value === 'function';
      return isCallback ? watch(value as Execute, (input, result) => witness(name, input, result)) : value;
    },
  });
}

type Execute = (...given: unknown[]) => unknown;

function watch(execute: Execute, tell: (input: string, result: string) => void): Execute {
  return function (this: unknown, ...given) {
    const input = stringify(given.length > 0 ? given[0] : {});
    try {
      const outcome = apply(execute, this, given);
      settle(
        outcome,
        (value) => tell(input, encodeResult(value)),
        (thrown) => tell(input, encodeFailure(thrownText(thrown))),
      );
      return typeof outcome === 'symbol' ? plainText(outcome) : outcome;
    } catch (thrown) {
      tell(input, encodeFailure(thrownText(thrown)));
      throw thrown;
    }
  };
}
