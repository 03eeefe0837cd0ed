import { join } from 'node:path';
import { build } from 'vite';

const folder = join(import.meta.dirname, '..', 'utils', 'page');
const asked = 'virtual:page-part';

/** In the part, what the provider kept stands in place of what a module could capture by itself. */
const givenPrimordials = {
  name: 'given-primordials',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source === './primordials' ? join(folder, 'given-primordials.ts') : null),
};

type Built = { output: { code?: string }[] };

/**
 * The text of the function that brings the provider's later part into a page (see `utils/page/part-door.ts`). A
 * function and no file, because only a function can be given the key that the provider waits for. It must stand alone.
 */
export async function pagePartText(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [givenPrimordials],
    build: {
      write: false,
      lib: { entry: join(folder, 'page-part-entry.ts'), formats: ['iife'], name: 'unused' },
    },
  })) as unknown as Built[];
  const code = built[0]?.output[0]?.code;
  if (!code) throw new Error('The part of the page provider was not built.');
  return `function (key) { (async () => { throw key; })(); (async () => { throw (house) => { ${code} }; })(); }`;
}

/** A build plugin that gives the worker this function. */
export const pagePart = {
  name: 'page-part',
  resolveId: (source: string) => (source === asked ? `\0${asked}` : null),
  load: async (id: string) => (id === `\0${asked}` ? `export default ${await pagePartText()}` : null),
};
