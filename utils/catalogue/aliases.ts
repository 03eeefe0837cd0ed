import { digestOf } from './digest';

export type Nameable = { key: string; switchKey: string; site: string; name: string };

const maximum = 64;
const siteLength = 20;

/**
 * The names that the model sees. A tool keeps its alias through reloads, and through a changed definition as long as
 * no living tool answers to the old one; two that would meet get a short digest. One alias is one tool, always.
 * @param known alias → tool key, from the thread.
 * @param isAlive whether a tool with this key exists anywhere now.
 * @returns the alias of each key, and the thread's new table.
 */
export function assignAliases(
  tools: readonly Nameable[],
  known: Readonly<Record<string, string>>,
  isAlive: (key: string) => boolean,
): { aliasOf: ReadonlyMap<string, string>; aliases: Record<string, string> } {
  const keys = new Map(Object.entries(known));
  const aliasOf = new Map<string, string>();
  const free = new Map<string, string[]>();
  for (const [alias, key] of keys) {
    aliasOf.set(key, alias);
    if (isAlive(key)) continue;
    const switchKey = key.slice(0, key.lastIndexOf('|'));
    free.set(switchKey, [...(free.get(switchKey) ?? []), alias]);
  }
  const newcomers = tools
    .filter(({ key }) => !aliasOf.has(key))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  for (const tool of newcomers) {
    const inherited = free.get(tool.switchKey)?.sort((left, right) => left.length - right.length)[0];
    const alias = inherited ?? freshAlias(tool, (taken) => keys.has(taken));
    if (inherited) free.delete(tool.switchKey);
    keys.set(alias, tool.key);
    aliasOf.set(tool.key, alias);
  }
  return { aliasOf, aliases: Object.fromEntries(keys) };
}

function freshAlias({ key, site, name }: Nameable, isTaken: (alias: string) => boolean): string {
  const plain = plainAlias(site, name);
  if (!isTaken(plain)) return plain;
  const digest = digestOf(key);
  for (let length = 4; ; length++) {
    const suffix = length <= digest.length ? digest.slice(0, length) : `${digest}${length}`;
    const alias = `${plain.slice(0, maximum - suffix.length - 1)}_${suffix}`;
    if (!isTaken(alias)) return alias;
  }
}

/** `localhost:3000` and `drop pin!` give `localhost_drop_pin`; a tool of no site has its toolkit in its name. */
function plainAlias(site: string, name: string): string {
  if (site === '' && slug(name) !== '') return fitting(slug(name));
  const host = site.replace(/^www\./, '').replace(/:\d+$/, '');
  const start = slug(host).slice(0, siteLength).replace(/_+$/, '') || 'patchbay';
  return fitting(`${start}_${slug(name) || 'tool'}`);
}

const fitting = (alias: string): string => (/^[a-zA-Z_]/.test(alias) ? alias : `_${alias}`).slice(0, maximum);

const slug = (text: string) => text.replace(/[^a-zA-Z0-9_-]+/g, '_').replace(/^_+|_+$/g, '');
