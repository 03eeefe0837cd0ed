import type { ForeignContext } from './foreign-context';
import { apply, parse, settle } from './primordials';
import type { RegisteredEntry, ToolRegistry } from './tool-registry';

/** Registers our tools, with their signals, at the context that has taken our place. */
export function handOver(registry: ToolRegistry, successor: ForeignContext): void {
  registry.each((entry) => move(registry, entry, successor));
}

function move(registry: ToolRegistry, entry: RegisteredEntry, successor: ForeignContext): void {
  const { name, title, description, schema, annotations, execute, signal, source } = entry;
  if (source !== 'page') return;
  registry.remove(entry);
  const tool = { name, title, description, execute, annotations, inputSchema: schema && parse(schema) };
  settle(apply(successor.registerTool, successor, [tool, signal ? { signal } : {}]), ignore, ignore);
}

/** What the page holds in its hands has been promised already; a refusal now has nobody to tell. */
const ignore = () => {};
