import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { FramePicture } from '../../../tools/page/frame/reading/frame-picture';
import type { JsonObject } from '../../../utils/json';
import type { Reader } from './reader';

type Built = { output: { code?: string }[] };

/** The page part's reading half as one script, as small as it is shipped. */
export async function readerScript(): Promise<string> {
  const built = (await build({
    publicDir: false,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'reader.ts'), formats: ['iife'], name: 'reader' },
    },
  })) as unknown as Built[];
  const code = built[0]?.output[0]?.code;
  if (!code) throw new Error('The reader was not built.');
  return code;
}

type WithReader = { patchbayReader: Reader };

export const askReader = <T>(page: Page, tool: string, args: JsonObject): Promise<T> =>
  page.evaluate(
    (name, given) => (globalThis as unknown as WithReader).patchbayReader.ask(name, given),
    tool,
    args,
  ) as Promise<T>;

export const pictureOf = (page: Page, args: JsonObject = {}): Promise<FramePicture> =>
  askReader(page, 'picture', { mode: 'full', characters: 1_000_000, milliseconds: 10_000, ...args });
