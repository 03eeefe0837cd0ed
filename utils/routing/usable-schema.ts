import { isJsonObject, type JsonSchema } from '../json';
import { longestTextFor } from '../safe-pattern';
import { circularReferences } from './circular-references';

/** Comparing every two items takes the square of their number. */
const longestUniqueList = 500;

/**
 * A copy of a page's schema that the interpreter can be trusted with: patterns that could run for ever and references
 * in a circle are left out, and each visit of a subschema calls `visit`, which may throw to end the check.
 */
export function usableSchema(schema: JsonSchema, value: unknown, visit: () => void): JsonSchema {
  const { longestText, longestList } = extentOf(value);
  const mayRun = (pattern: string) => longestText <= longestTextFor(pattern);
  const circular = circularReferences(schema);

  function copyOf(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(copyOf);
    return isJsonObject(part) ? copyOfSchema(part) : part;
  }

  function copyOfSchema(part: JsonSchema): JsonSchema {
    const copy: JsonSchema = {};
    for (const [keyword, inner] of Object.entries(part)) {
      if (keyword === '$ref') continue;
      if (keyword === 'pattern' && !mayRun(String(inner))) continue;
      if (keyword === 'uniqueItems' && longestList > longestUniqueList) continue;
      copy[keyword] = copyOfKeyword(keyword, inner);
    }
    // The interpreter reads `$ref` of each schema that it visits: the one place where its steps can be counted.
    Object.defineProperty(copy, '$ref', {
      get: () => {
        visit();
        return circular.has(part) ? undefined : part.$ref;
      },
    });
    return copy;
  }

  function copyOfKeyword(keyword: string, inner: unknown): unknown {
    if (dataKeywords.has(keyword)) return inner;
    if (!mapKeywords.has(keyword) || !isJsonObject(inner)) return copyOf(inner);
    const entries = Object.entries(inner).filter(([key]) => keyword !== 'patternProperties' || mayRun(key));
    return Object.fromEntries(entries.map(([key, part]) => [key, copyOf(part)]));
  }

  return copyOfSchema(schema);
}

/** Keywords that hold plain values, which only look like schemas. */
const dataKeywords: ReadonlySet<string> = new Set([
  'enum',
  'const',
  'default',
  'required',
  'dependentRequired',
  'type',
]);
const mapKeywords: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
]);

/** Property names are matched against patterns like texts. */
function extentOf(value: unknown): { longestText: number; longestList: number } {
  const extent = { longestText: 0, longestList: 0 };
  const look = (part: unknown) => {
    if (typeof part === 'string') extent.longestText = Math.max(extent.longestText, part.length);
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) extent.longestList = Math.max(extent.longestList, part.length);
    else for (const key of Object.keys(part)) look(key);
    for (const inner of Object.values(part)) look(inner);
  };
  look(value);
  return extent;
}
