import { isJsonObject, type Json, type JsonSchema } from '../json';
import { cleanText } from './clean-text';
import { intakeLimits as limits } from './intake-limits';
import { formatNames, type KeywordKind, keywords, typeNames } from './schema-keywords';

/** Keys that change a prototype or a lookup instead of naming a property. */
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', '__absolute_uri__', '__absolute_ref__']);

export type SchemaReading = { schema: JsonSchema; problem: null } | { schema: null; problem: string };

/**
 * Rebuilds a page's schema from the keywords that we know, within the limits; nothing of the page's own object goes
 * on. A malformed keyword is left out (the page checks its own input too); an oversized schema is refused.
 * Its work is bounded by the limits and not by the input, which may be cyclic or any number of levels deep.
 */
export function readSchema(raw: JsonSchema): SchemaReading {
  const reader = new Reader();
  const schema = reader.schema(raw, 1);
  if (reader.problem !== null) return { schema: null, problem: reader.problem };
  return { schema: isJsonObject(schema) ? schema : {}, problem: null };
}

class Reader {
  problem: string | null = null;
  private characters = 0;
  private properties = 0;

  schema(raw: unknown, depth: number): JsonSchema | boolean | undefined {
    if (typeof raw === 'boolean') return raw;
    if (!isJsonObject(raw)) return undefined;
    if (depth > limits.schemaDepth) return this.refuse(`is nested more than ${limits.schemaDepth} levels deep`);
    const schema: JsonSchema = {};
    for (const [keyword, kind] of keywords) {
      if (this.problem !== null) return undefined;
      if (!Object.hasOwn(raw, keyword)) continue;
      const value = this.keyword(kind, raw[keyword], depth);
      if (value === undefined) continue;
      this.spend(keyword.length + 4);
      schema[keyword] = value;
    }
    return schema;
  }

  private keyword(kind: KeywordKind, raw: unknown, depth: number): unknown {
    switch (kind) {
      case 'text':
        return typeof raw === 'string' ? this.text(cleanText(raw, limits.parameterDescriptionLength)) : undefined;
      case 'type':
        return Array.isArray(raw) ? this.types(raw) : typeNames.has(raw) ? raw : undefined;
      case 'format':
        return formatNames.has(raw) ? raw : undefined;
      case 'pattern':
        return typeof raw === 'string' && raw.length <= limits.patternLength ? this.text(raw) : undefined;
      case 'reference':
        return typeof raw === 'string' && /^#(\/|$)/.test(raw) && raw.length < 500 ? this.text(raw) : undefined;
      case 'number':
        return Number.isFinite(raw) ? raw : undefined;
      case 'divisor':
        return Number.isFinite(raw) && Number(raw) > 0 ? raw : undefined;
      case 'count':
        return Number.isSafeInteger(raw) && Number(raw) >= 0 ? raw : undefined;
      case 'flag':
        return typeof raw === 'boolean' ? raw : undefined;
      case 'value':
        return this.value(raw, 1);
      case 'values':
        return this.list(raw, limits.enumItems, 'enum', (item) => this.value(item, 1));
      case 'names':
        return this.names(raw);
      case 'name-map':
        return this.map(raw, (names) => this.names(names));
      case 'schema':
        return this.schema(raw, depth + 1);
      case 'condition':
        return this.condition(raw, depth);
      case 'schemas':
        return this.list(raw, limits.branches, 'branch', (item) => this.schema(item, depth + 1));
      case 'schema-map':
        return this.map(raw, (inner) => this.schema(inner, depth + 1));
    }
  }

  /** An empty condition is always met: one whose keywords are all unknown to us would turn its meaning round. */
  private condition(raw: unknown, depth: number) {
    const read = this.schema(raw, depth + 1);
    const emptied = isJsonObject(read) && Object.keys(read).length === 0 && Object.keys(raw as object).length > 0;
    return emptied ? undefined : read;
  }

  private types(raw: unknown[]): unknown[] | undefined {
    const known = [...new Set(raw.slice(0, 8))].filter((name) => typeNames.has(name));
    return known.length > 0 ? known : undefined;
  }

  private names(raw: unknown): string[] | undefined {
    if (!Array.isArray(raw)) return undefined;
    if (raw.length > limits.schemaProperties) {
      return this.refuse(`requires more than ${limits.schemaProperties} properties`);
    }
    return raw.filter((name) => typeof name === 'string').map((name) => this.text(name));
  }

  private list<T>(raw: unknown, maximum: number, what: string, read: (item: unknown) => T | undefined) {
    if (!Array.isArray(raw) || raw.length === 0) return undefined;
    if (raw.length > maximum) return this.refuse(`has a list of more than ${maximum} ${what} entries`);
    const items: T[] = [];
    for (const item of raw) {
      if (this.problem !== null) return undefined;
      const value = read(item);
      // A list is kept whole or not at all: without one branch or value it would say something else.
      if (value === undefined) return undefined;
      items.push(value);
    }
    return items;
  }

  private map<T>(raw: unknown, read: (inner: unknown) => T | undefined): { [key: string]: T } | undefined {
    if (!isJsonObject(raw)) return undefined;
    const keys = Object.keys(raw);
    this.properties += keys.length;
    if (this.properties > limits.schemaProperties) {
      return this.refuse(`describes more than ${limits.schemaProperties} properties`);
    }
    const entries: [string, T][] = [];
    for (const key of keys) {
      if (this.problem !== null) return undefined;
      if (refusedKeys.has(key)) continue;
      this.text(key);
      const value = read(raw[key]);
      if (value !== undefined) entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  private value(raw: unknown, depth: number): Json | undefined {
    this.spend(4);
    if (this.problem !== null) return undefined;
    if (raw === null || typeof raw === 'boolean') return raw;
    if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
    if (typeof raw === 'string') return this.text(raw);
    if (depth > limits.schemaDepth) return this.refuse(`holds a value more than ${limits.schemaDepth} levels deep`);
    if (Array.isArray(raw)) {
      const items: Json[] = [];
      for (const item of raw) {
        const value = this.value(item, depth + 1);
        if (value === undefined) return undefined;
        items.push(value);
      }
      return items;
    }
    return this.map(raw, (inner) => this.value(inner, depth + 1));
  }

  private text(text: string): string {
    this.spend(text.length);
    return text.length > limits.schemaCharacters ? '' : text;
  }

  private spend(characters: number) {
    this.characters += characters;
    if (this.characters > limits.schemaCharacters) {
      this.refuse(`is longer than ${limits.schemaCharacters} characters`);
    }
  }

  private refuse(problem: string): undefined {
    this.problem ??= problem;
    return undefined;
  }
}
