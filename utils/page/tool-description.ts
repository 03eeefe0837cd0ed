import { append } from './append';
import { memberOf, parse } from './primordials';
import type { ToolRegistry } from './tool-registry';

const sort = memberOf('Array', 'sort');

/** The list that `getTools` gives: fresh objects in the order of their names by code units. */
export function describeTools(registry: ToolRegistry): unknown[] {
  const list: { name: string }[] = [];
  registry.each(({ name, title, description, schema, annotations }) => {
    const inputSchema = schema === undefined ? undefined : (parse(schema) as unknown);
    if (inputSchema !== undefined && typeof inputSchema !== 'object') return;
    append(list, {
      ...(annotations && { annotations: { ...annotations } }),
      description,
      ...(inputSchema !== undefined && { inputSchema }),
      name,
      origin: location.origin,
      title,
      window,
    } as { name: string });
  });
  return sort(list, (left: { name: string }, right: { name: string }) =>
    left.name < right.name ? -1 : 1,
  ) as unknown[];
}
