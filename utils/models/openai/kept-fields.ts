import { isJsonObject } from '../../json';

/**
 * Collects streamed fields that we do not understand but that an endpoint may want back: texts grow, lists grow, list
 * entries with the same `index` and `type` are one entry in pieces, anything else is replaced.
 */
export function keepFields(kept: Record<string, unknown>, arrived: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(arrived)) {
    // Own property, whatever its name: an endpoint may call its field `__proto__`.
    Object.defineProperty(kept, key, {
      value: merged(Object.hasOwn(kept, key) ? kept[key] : undefined, value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

function merged(old: unknown, value: unknown): unknown {
  if (typeof old === 'string' && typeof value === 'string') return old + value;
  if (Array.isArray(value)) return value.reduce(withEntry, Array.isArray(old) ? [...old] : []);
  if (isJsonObject(old) && isJsonObject(value)) return { ...old, ...value };
  return value;
}

/** Texts that come in pieces within an entry; a signature or an id comes whole. */
const growing = ['text', 'summary', 'data'];

function withEntry(entries: unknown[], entry: unknown): unknown[] {
  if (!isJsonObject(entry) || typeof entry.index !== 'number') return [...entries, entry];
  const place = entries.findIndex(
    (old) => isJsonObject(old) && old.index === entry.index && old.type === entry.type,
  );
  const old = entries[place];
  if (!isJsonObject(old)) return [...entries, entry];
  const present = Object.entries(entry).filter(([, value]) => value !== null);
  const joined = present.map(([key, value]) => [key, growing.includes(key) ? merged(old[key], value) : value]);
  return entries.with(place, { ...old, ...Object.fromEntries(joined) });
}
