import type { ModelContextMethods } from './model-context-class';
import { nativeText } from './native-text';
import { listen } from './page-events';
import { PromiseOfPage, settle } from './primordials';
import { refusal, refuseWith } from './refusals';
import { readWantedTool } from './registered-tool';
import { originOf, requireSecureOrigins } from './secure-origin';
import { queueTask } from './task-queue';
import { describeTools } from './tool-description';
import {
  inputTextOf,
  isAborted,
  jsonTextOf,
  readRegisterOptions,
  readSignal,
  readTool,
  reasonFor,
} from './tool-dictionary';
import { type Given, type NotifyActivity, startExecution } from './tool-execution';
import { isLegalName } from './tool-name';
import type { ToolRegistry } from './tool-registry';
import { readDictionary, readList } from './web-idl';

/** The algorithms of the specification, in its order of checks. Whatever they throw rejects the promise. */
export function modelContextMethods(
  registry: ToolRegistry,
  requireUsable: () => void,
  notify: NotifyActivity,
): ModelContextMethods {
  return { registerTool, getTools, executeTool };

  function registerTool(tool: unknown, options: unknown) {
    return new PromiseOfPage((resolve, reject) => {
      const { inputSchema, ...definition } = readTool(tool);
      const { exposedTo, signal } = readRegisterOptions(options);
      requireUsable();
      requireFreeName(definition.name);
      if (!isLegalName(definition.name)) {
        refuseWith('InvalidStateError', 'A name is 1 to 128 of A–Z a–z 0–9 _ - .');
      }
      if (!definition.description) refuseWith('InvalidStateError', 'A tool must have a description.');
      const schema = inputSchema && jsonTextOf(inputSchema, '"inputSchema"');
      if (isAborted(signal)) return reject(reasonFor(signal));
      requireSecureOrigins(exposedTo, 'exposedTo');
      registry.add({ ...definition, schema, signal, source: 'page' });
      if (signal) listen(signal, 'abort', () => reject(reasonFor(signal)));
      // In a task behind the one that fires `toolchange`, which the registry has just queued.
      queueTask(() => resolve(undefined));
    });
  }

  function requireFreeName(name: string): void {
    if (registry.get(name)) refuseWith('InvalidStateError', `A tool named "${name}" is already registered.`);
  }

  function getTools(options: unknown) {
    return new PromiseOfPage((resolve, reject) => {
      const { fromOrigins } = readDictionary(options, 'The options');
      const origins = readList(fromOrigins, 'fromOrigins');
      requireUsable();
      requireSecureOrigins(origins, 'fromOrigins');
      queueTask(() => settle(describeTools(registry), resolve, reject));
    });
  }

  function executeTool(tool: unknown, input: unknown, options: unknown) {
    return new PromiseOfPage((resolve, reject) => {
      const wanted = readWantedTool(tool);
      const text = inputTextOf(input);
      const signal = readSignal(readDictionary(options, 'The options'));
      requireUsable();
      if (isAborted(signal)) return reject(reasonFor(signal));
      const origin = originOf(wanted.origin);
      if (!origin) return reject(refusal('NotSupportedError', 'The tool has no origin.'));
      queueTask(() => {
        if (isAborted(signal)) return reject(reasonFor(signal));
        const entry = wanted.window === window && origin === location.origin && registry.get(wanted.name);
        if (!entry) return reject(refusal('UnknownError', `There is no tool "${wanted.name}" there.`));
        const execution = startExecution(entry, text, notify);
        if (signal) {
          listen(signal, 'abort', () => {
            reject(reasonFor(signal));
            // The caller hears of its abort before the tool does.
            queueTask(execution.cancel);
          });
        }
        settle(
          execution.outcome,
          (given) => resolve(new PromiseOfPage((give) => give(nativeText((given as Given).value)))),
          () => reject(refusal('UnknownError', 'The tool failed.')),
        );
      });
    });
  }
}
