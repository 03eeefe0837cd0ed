import { pageImport, type ToolkitDraft, type ToolkitTool, type ToolkitWorld } from '../toolkit';
import type { Entry } from './manifest-shape';

/** An entry that nothing is wrong with, and where its code lies. */
export type UsableEntry = { entry: Entry; world: ToolkitWorld; file: string };
export type Frame = Omit<ToolkitDraft, 'id' | 'tools' | 'files' | 'source'>;

/** The toolkit of these entries; null where there is none among them. */
export function assembled(
  entries: readonly UsableEntry[],
  frame: Frame,
): Omit<ToolkitDraft, 'files' | 'source'> | null {
  if (entries.length === 0) return null;
  const id = slugOf(frame.name);
  return { id, ...frame, tools: entries.map((one) => toolOf(one, id)) };
}

function toolOf({ entry, world, file }: UsableEntry, id: string): ToolkitTool {
  const { name, title, description, parameters } = entry.tool;
  return {
    definition: {
      name: `${id}.${name}`,
      ...(title && { title }),
      description,
      inputSchema: parameters,
      annotations: { readOnlyHint: entry.readOnly, untrustedContentHint: true },
    },
    file: entry.importPath === pageImport ? '' : file,
    world,
    entrypoint: entry.entrypoint,
    order: entry.arguments ?? null,
    matches: entry.matches,
  };
}

/** What the names of its tools begin with. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 20)
    .replace(/^_+|_+$/g, '') || 'toolkit';
