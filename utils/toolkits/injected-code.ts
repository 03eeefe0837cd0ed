import { runtimeName, type ToolkitCall } from '../page/toolkit-channel';

/**
 * The text that is run for one call: the runtime, which is in its world before it, gets the call and the file as a
 * function. The line of the file stays its line here, for the browser's own error messages.
 */
export const injectedCode = (call: ToolkitCall, runs: string): string =>
  `(globalThis[Symbol.for(${JSON.stringify(runtimeName)})] ?? (() => ({ state: 'bare' })))(${JSON.stringify(call)}, (registerTool, console) => async () => {${runs}\n})`;
