import * as z from 'zod';
import { failed, type Outcome, success } from '../../utils/failure';
import type { Toolkit } from '../../utils/toolkit';
import type { Brought } from '../../utils/toolkits/read-toolkit';

const exported = z.object({
  patchbayToolkits: z.literal(1),
  toolkits: z
    .array(
      z.object({
        name: z.string(),
        source: z.string(),
        matches: z.array(z.string()),
        /** The files as they were brought: definitions are read in them anew. */
        files: z.array(z.object({ path: z.string(), text: z.string() })).min(1),
      }),
    )
    .max(1000),
});

/** Pretty, so that two of them can be compared line by line. */
export function exportedFrom(toolkits: readonly Toolkit[]): string {
  const value: z.infer<typeof exported> = {
    patchbayToolkits: 1,
    toolkits: toolkits.map(({ name, source, matches, files }) => ({
      ...{ name, source, matches },
      files: files.map(({ name: path, text }) => ({ path, text })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function readExport(text: string): Outcome<Brought[]> {
  const parsed = exported.safeParse(parse(text));
  if (!parsed.success) {
    return failed(
      'invalid-arguments',
      'This is no file of exported toolkits. Choose one that "Export all" has made.',
    );
  }
  return success(
    parsed.data.toolkits.map(({ name, source, matches, files }) => ({ name, source, sites: matches, files })),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
