import * as z from 'zod';

/** How a `tools.json` is built. What its values must mean is checked after its shape. */
const texts = (most: number) => z.array(z.string()).max(most);

export const toolShape = z.strictObject({
  name: z.string(),
  title: z.string().max(120).optional(),
  description: z.string().max(1024).default(''),
  parameters: z.record(z.string(), z.unknown()).default({ type: 'object', properties: {} }),
});

export const entryShape = z.strictObject({
  tool: toolShape,
  importPath: z.string().min(1),
  entrypoint: z.string().min(1),
  /** Parameters to pass one by one, for functions that were there before any agent. */
  arguments: texts(20).optional(),
  matches: texts(50).default([]),
  readOnly: z.boolean().default(false),
});
export type Entry = z.infer<typeof entryShape>;

const secretShape = z.strictObject({ name: z.string(), host: z.string() });

export const manifestShape = z.strictObject({
  $schema: z.string().optional(),
  manifestVersion: z.literal(1),
  name: z.string().min(1).max(60),
  namespace: z.string().max(200).default('local'),
  version: z.string().regex(/^\d+(\.\d+){0,2}$/),
  description: z.string().max(300).default(''),
  matches: texts(50).default([]),
  excludeMatches: texts(50).default([]),
  frames: z.enum(['top', 'all']).default('top'),
  world: z.enum(['isolated', 'page']).default('isolated'),
  grants: texts(2).default([]),
  connect: texts(20).default([]),
  secrets: z.array(secretShape).max(10).default([]),
  updateUrl: z.string().optional(),
  tools: z.array(z.unknown()).min(1).max(32),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The names that may stand at a place, for "did you mean". */
export function knownNames(path: readonly PropertyKey[], shape: z.ZodObject): string[] {
  if (path.includes('secrets')) return Object.keys(secretShape.shape);
  return Object.keys(path.includes('tool') ? toolShape.shape : shape.shape);
}
