import { apply, getPrototypeOf, indexOf, memberOf, settle, stringify } from './primordials';
import { isObject } from './web-idl';

const ProxyOfPage = Proxy;
const sourceText = memberOf('Function', 'toString') as (method: unknown) => string;
const symbolText = memberOf('Symbol', 'toString');

/** What a tool really gave, or threw: its name, and its input as JSON text. */
export type Witness = (tool: string, input: string, gave: { value: unknown } | { thrown: unknown }) => void;

/**
 * Chromium tells whoever runs a tool neither what it threw nor more than a text of what it gave, and a Symbol ends the
 * whole page. So each tool is handed on with an `execute` that tells us the outcome on its way; the page gets what it
 * would get. A proxy, because reading its name, length and source text shows the browser's own.
 */
export function witnessNative(context: object, witness: Witness): void {
  const prototype = getPrototypeOf(context) as { registerTool: (...given: unknown[]) => unknown };
  const { registerTool } = prototype;
  // Neither a library's method nor one that we have already replaced.
  if (indexOf(sourceText(registerTool), 'registerTool() { [native code] }') < 0) return;
  prototype.registerTool = new Proxy(registerTool, {
    apply(target, self, given: unknown[]) {
      const tool = given.length > 0 ? witnessed(given[0], witness) : undefined;
      return apply(target, self, given.length > 1 ? [tool, given[1]] : given.length > 0 ? [tool] : []);
    },
  });
}

function witnessed(tool: unknown, witness: Witness): unknown {
  if (!isObject(tool)) return tool;
  let name = '';
  return new ProxyOfPage(tool, {
    // The browser reads each member once: the name that is read here is the one that is registered.
    get(target, member) {
      const value = (target as Record<PropertyKey, unknown>)[member];
      if (member === 'name') name = typeof value === 'string' ? value : '';
      const isCallback = member === 'execute' && typeof value === 'function';
      return isCallback ? watch(value as Execute, (input, gave) => witness(name, input, gave)) : value;
    },
  });
}

type Execute = (...given: unknown[]) => unknown;
type Told = (input: string, gave: { value: unknown } | { thrown: unknown }) => void;

function watch(execute: Execute, tell: Told): Execute {
  return function (this: unknown, ...given) {
    const input = stringify(given.length > 0 ? given[0] : {});
    try {
      const outcome = apply(execute, this, given);
      settle(
        outcome,
        (value) => tell(input, { value }),
        (thrown) => tell(input, { thrown }),
      );
      return typeof outcome === 'symbol' ? symbolText(outcome) : outcome;
    } catch (thrown) {
      tell(input, { thrown });
      throw thrown;
    }
  };
}
