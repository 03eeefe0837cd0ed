import { isJsonObject, type JsonSchema } from '../json';

/** What a pointer (`/places/0/name`, also as a URI fragment) names; undefined where there is nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  let target = root;
  for (const step of stepsOf(pointer)) {
    const isContainer = typeof target === 'object' && target !== null && Object.hasOwn(target, step);
    if (!isContainer) return undefined;
    target = (target as Record<string, unknown>)[step];
  }
  return target;
}

/** The schema that a local `$ref` (`#`, `#/$defs/Place`) names. */
export function localReference(root: JsonSchema, reference: string): JsonSchema | undefined {
  const target = /^#(\/|$)/.test(reference) ? valueAt(root, reference.slice(1)) : undefined;
  return isJsonObject(target) ? target : undefined;
}

export const stepsOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => decoded(step).replaceAll('~1', '/').replaceAll('~0', '~'));

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
