import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export type LoadedFile = { name: string; bytes: number; gzipped: number };

/** Every file that the browser reads before a page of the extension shows anything: what its HTML and scripts name. */
export function firstLoad(folder: string, page: string): LoadedFile[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
  const wanted = [page, ...named];
  const seen = new Map<string, LoadedFile>();
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (seen.has(name)) continue;
    const content = readFileSync(join(folder, name));
    seen.set(name, { name, bytes: content.length, gzipped: gzipSync(content).length });
    if (name.endsWith('.js')) wanted.push(...importsOf(content.toString(), dirname(name)));
  }
  return [...seen.values()];
}

/** Static ones alone: what is imported when it is needed is not waited for. */
const importsOf = (script: string, from: string): string[] =>
  [...script.matchAll(/(?:^|[;}])import(?:[^'"()]*?from)?\s*["'](\.[^"']+)["']/g)].map(([, path]) =>
    normalize(join(from, path ?? '')),
  );
