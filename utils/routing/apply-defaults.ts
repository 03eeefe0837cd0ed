import { isJsonObject, type Json, type JsonObject, type JsonSchema } from '../json';
import { localReference } from './json-pointer';

/** How far defaults are followed into nested schemas, and how many schemas in all: one may refer to itself. */
const maximumDepth = 16;
const visitBudget = 5000;

/**
 * A copy of the arguments with the defaults of absent properties filled in, also inside objects and arrays that are
 * there. An absent object is not made up for the sake of the defaults within it.
 */
export function applyDefaults(argumentsGiven: JsonObject, schema: JsonSchema): JsonObject {
  let visits = 0;

  function fill(value: Json, part: unknown, depth: number): Json {
    if (!isJsonObject(part) || depth > maximumDepth || ++visits > visitBudget) return value;
    const target = typeof part.$ref === 'string' ? localReference(schema, part.$ref) : undefined;
    const base = target ? fill(value, target, depth + 1) : value;
    const parts: unknown[] = Array.isArray(part.allOf) ? part.allOf : [];
    const whole = parts.reduce<Json>((filled, each) => fill(filled, each, depth + 1), base);
    if (Array.isArray(whole)) return whole.map((item) => fill(item, part.items, depth + 1));
    return isJsonObject(whole) ? fillObject(whole, part.properties, depth) : whole;
  }

  function fillObject(value: JsonObject, properties: unknown, depth: number): JsonObject {
    if (!isJsonObject(properties)) return value;
    const entries = new Map(Object.entries(value));
    for (const [name, property] of Object.entries(properties)) {
      const present = entries.get(name);
      if (present !== undefined) entries.set(name, fill(present, property, depth + 1));
      else if (isJsonObject(property) && property.default !== undefined) {
        entries.set(name, structuredClone(property.default));
      }
    }
    return Object.fromEntries(entries);
  }

  const filled = fill(argumentsGiven, schema, 0);
  return isJsonObject(filled) ? filled : argumentsGiven;
}
