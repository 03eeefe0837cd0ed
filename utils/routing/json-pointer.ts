import { isJsonObject, type JsonSchema } from '../json';

/** What these steps lead to; undefined where there is nothing. */
export function valueIn(root: unknown, steps: readonly string[]): unknown {
  let target = root;
  for (const step of steps) {
    const isContainer = typeof target === 'object' && target !== null && Object.hasOwn(target, step);
    if (!isContainer) return undefined;
    target = (target as Record<string, unknown>)[step];
  }
  return target;
}

/** The schema that a local `$ref` (`#`, `#/$defs/Place`) names. */
export function localReference(root: JsonSchema, reference: string): JsonSchema | undefined {
  const target = /^#(\/|$)/.test(reference) ? valueIn(root, stepsOf(reference.slice(1))) : undefined;
  return isJsonObject(target) ? target : undefined;
}

/** As people read it: `/places/0/name`. */
export const pointerOf = (steps: readonly string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The steps of a pointer, also of one that is written as a URI fragment. */
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
