import { options } from 'preact';

/** What Preact keeps in a description of a component, by the short names that its builds share with its tools. */
type Description = { __c?: { __v?: Description } | null; __k?: unknown };
type Hooks = { __b?: (description: Description) => void; diffed?: (description: Description) => void };

/**
 * A component that draws itself anew replaces its description. Its parent still holds the old one, Preact takes the old
 * one's parent and element from it, but not its children, and generations of them keep each other and their elements
 * (measured by `npm run prove -- soak`). Where the panel lives for hours, the children must go too.
 * https://github.com/preactjs/preact/blob/main/src/component.js `renderComponent`
 */
export function letGoOfReplaced(): void {
  const hooks = options as unknown as Hooks;
  const { __b: begin, diffed: end } = hooks;
  const replaced = new WeakMap<Description, Description>();
  hooks.__b = (description) => {
    // Only a component that draws itself anew is known before its description is read.
    const old = description.__c?.__v;
    if (old && old !== description) replaced.set(description, old);
    begin?.(description);
  };
  hooks.diffed = (description) => {
    const old = replaced.get(description);
    replaced.delete(description);
    if (old && old.__k !== description.__k) old.__k = null;
    end?.(description);
  };
}
