import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const require = createRequire(import.meta.url);
const installed = (packageName: string, file: string) => dirname(require.resolve(`${packageName}/${file}`));

/** Where each served folder lies. Libraries come straight out of node_modules, so nothing is copied or fetched. */
const folders: Record<string, string> = {
  '/public/': fileURLToPath(new URL('./public/', import.meta.url)),
  '/vendor/htmx.org/': installed('htmx.org', 'dist/htmx.js'),
  '/vendor/leaflet/': installed('leaflet', 'dist/leaflet.css'),
  '/vendor/topojson-client/': join(installed('topojson-client', 'package.json'), 'src'),
  '/vendor/world-atlas/': installed('world-atlas', 'countries-50m.json'),
};

export type StaticFile = { contentType: string; body: Buffer };

/** @returns undefined for everything that is not a file of a kind and in a folder that the demo serves. */
export async function staticFile(path: string): Promise<StaticFile | undefined> {
  const prefix = Object.keys(folders).find((candidate) => path.startsWith(candidate));
  const contentType = contentTypes[extname(path)];
  if (!prefix || !contentType) return undefined;
  const folder = join(folders[prefix] ?? '', sep);
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (!file.startsWith(folder)) return undefined;
  const body = await readFile(file).catch(() => undefined);
  return body && { contentType, body };
}
