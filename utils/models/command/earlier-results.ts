import { isJsonObject, type JsonObject } from '../../json';
import type { Chosen } from './choose-call';
import type { Clause } from './clause';
import type { StepResult } from './conversation';
import { missingDoubt, partialName } from './doubts';
import { readFields } from './schema-fields';

/** "find X and open it": words that stand for what the step before brought. */
const pointers = new Set(['it', 'its', 'that', 'this', 'them', 'those', 'these', 'there', 'result', 'one', 'same']);

/**
 * Fills what is missing from the results of the steps before, newest first, where a property of the schema has the
 * name of a key of the result. Without a word that points back ("it", "there") the person is asked.
 */
export function fillFromResults(chosen: Chosen, clause: Clause, results: readonly StepResult[]): Chosen {
  if (results.length === 0) return chosen;
  const pointing = clause.tokens.some(({ lower }) => pointers.has(lower));
  const { list } = readFields(chosen.tool.parameters);
  const open = list.filter(
    ({ name }) => !isPointed(chosen.values[name]) && Object.hasOwn(chosen.values, name) === false,
  );
  const pointed = list.filter(({ name }) => isPointed(chosen.values[name]));
  const wanted = [...pointed, ...open].filter(
    ({ name, required }) =>
      required || chosen.missing.includes(name) || (pointing && pointed.some((field) => field.name === name)),
  );
  const found: JsonObject = {};
  for (const { name } of wanted) {
    const source = results
      .map(({ text }) => objectIn(text))
      .findLast((result) => result && Object.hasOwn(result, name));
    const value = source?.[name];
    if (value !== undefined) found[name] = value;
  }
  if (Object.keys(found).length === 0) return chosen;
  const missing = chosen.missing.filter((name) => !Object.hasOwn(found, name));
  // "open it" leaves the name of the thing out, and may.
  const settled = pointing ? [missingDoubt, partialName] : [missingDoubt];
  const doubts = chosen.doubts.filter((doubt) => !settled.some((start) => doubt.startsWith(start)));
  if (missing.length > 0) doubts.push(`${missingDoubt} ${missing.join(', ')}`);
  if (!pointing) doubts.push(`${Object.keys(found).join(', ')} taken from the result before`);
  return { ...chosen, values: { ...chosen.values, ...found }, missing, doubts };
}

const isPointed = (value: unknown): boolean => typeof value === 'string' && pointers.has(value.toLowerCase());

/** The object that a result is about: itself, the first of a list, or the first of the only list in it. */
function objectIn(text: string): JsonObject | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value)) return isJsonObject(value[0]) ? value[0] : null;
  if (!isJsonObject(value)) return null;
  const lists = Object.values(value).filter(Array.isArray);
  const [first] = lists.length === 1 ? (lists[0] ?? []) : [];
  return isJsonObject(first) ? { ...first, ...value } : value;
}
