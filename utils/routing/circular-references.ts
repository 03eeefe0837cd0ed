import { isJsonObject, type JsonSchema } from '../json';
import { localReference } from './json-pointer';

/** Keywords whose schemas look at the same value as the schema that holds them. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];

/**
 * The schemas whose `$ref` leads back to them without looking any deeper into the value: followed, it never ends.
 * One that leads back through `properties` or `items` is an honest tree.
 */
export function circularReferences(root: JsonSchema): ReadonlySet<unknown> {
  const circular = new Set<unknown>();
  const open = new Set<unknown>();
  const done = new Set<unknown>();

  function follow(part: JsonSchema) {
    if (done.has(part)) return;
    open.add(part);
    const target = typeof part.$ref === 'string' ? localReference(root, part.$ref) : undefined;
    if (target && open.has(target)) circular.add(part);
    else if (target) follow(target);
    for (const keyword of inPlace) for (const inner of schemasIn(part[keyword])) follow(inner);
    open.delete(part);
    done.add(part);
  }

  const every = (value: unknown) => {
    if (isJsonObject(value)) follow(value);
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) every(inner);
  };
  every(root);
  return circular;
}

function schemasIn(value: unknown): JsonSchema[] {
  if (Array.isArray(value)) return value.filter(isJsonObject);
  if (!isJsonObject(value)) return [];
  // A map of schemas, or a schema itself: both are objects of which the inner objects may be schemas.
  return [value, ...Object.values(value).filter(isJsonObject)];
}
