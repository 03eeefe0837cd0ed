import { platform } from 'node:process';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browsers/browser-kind';

export type StartOptions = {
  browser: BrowserKind;
  /** Another site instead of the demo. */
  site: string | null;
  /** An OpenAI-compatible endpoint; without one, command mode answers. */
  model: { baseUrl: string; model: string; key?: string } | null;
  /** Plays the demo's sentence by itself, without a window. */
  headless: boolean;
};

const known = {
  firefox: { type: 'boolean', default: false },
  site: { type: 'string' },
  'model-url': { type: 'string' },
  model: { type: 'string' },
  headless: { type: 'boolean', default: false },
} as const;

/** Reads what follows `npm start --`. Throws a sentence where it makes no sense. */
export function readStartOptions(parameters: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const values = read(parameters);
  for (const address of [values.site, values['model-url']]) {
    if (address !== undefined && !/^https?:\/\//.test(address)) {
      throw new Error(`"${address}" is no web address: it must begin with http:// or https://.`);
    }
  }
  if ((values['model-url'] === undefined) !== (values.model === undefined)) {
    throw new Error('--model-url and --model belong together.');
  }
  const key = environment.PATCHBAY_MODEL_KEY;
  return {
    browser: values.firefox ? 'firefox' : 'chromium',
    site: values.site ?? null,
    model:
      values['model-url'] !== undefined && values.model !== undefined
        ? { baseUrl: values['model-url'], model: values.model, ...(key ? { key } : {}) }
        : null,
    headless: values.headless || !hasDisplay(environment),
  };
}

function read(parameters: string[]) {
  try {
    return parseArgs({ args: parameters, options: known }).values;
  } catch (thrown) {
    const names = Object.keys(known).map((name) => `--${name}`);
    throw new Error(`${(thrown as Error).message.split('. ')[0]}. There are: ${names.join(', ')}.`);
  }
}

/** Where there is nothing to show a window on, the demo plays by itself. */
const hasDisplay = (environment: NodeJS.ProcessEnv): boolean =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
