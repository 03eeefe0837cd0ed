import * as z from 'zod';
import { toolDefinition } from './tool';

/** The word that stands for a file where a manifest names a function of the page instead. */
export const pageImport = 'page';

/** One tool of an installed toolkit: a function that the page has, by its path from `window`. */
export const toolkitTool = z.object({
  /** Named `<toolkit>.<tool>`, so that two toolkits may have a tool of the same name. */
  definition: toolDefinition,
  /** Such as `app.cart.add`. */
  entrypoint: z.string(),
  /** Names of the arguments that are passed one by one; null: all of them in one object. */
  order: z.array(z.string()).nullable(),
  /** Narrows the toolkit's own; empty: wherever the toolkit works. */
  matches: z.array(z.string()),
});
export type ToolkitTool = z.infer<typeof toolkitTool>;

/** What a person installed. Definitions are data, read once and kept with the very text that was shown. */
export const toolkit = z.object({
  /** Digest of namespace and name. */
  id: z.string(),
  name: z.string(),
  namespace: z.string(),
  /** Empty where the manifest has none. */
  version: z.string(),
  description: z.string(),
  matches: z.array(z.string()),
  excludeMatches: z.array(z.string()),
  frames: z.enum(['top', 'all']),
  tools: z.array(toolkitTool),
  text: z.string(),
  /** Digest of all that was shown and agreed to. */
  fingerprint: z.string(),
  /** Milliseconds since the epoch. */
  installedAt: z.number(),
});
export type Toolkit = z.infer<typeof toolkit>;

/** A problem of a manifest, as the install page shows it: what and where, then what to do. */
export const manifestProblem = z.object({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  /** Such as `tools.json, line 8, tools[0].tool.name`. */
  place: z.string(),
  text: z.string(),
});
export type ManifestProblem = z.infer<typeof manifestProblem>;

/** A toolkit as it would be installed, before anyone has agreed to it. */
export const toolkitPreview = toolkit.omit({ text: true, installedAt: true });
export type ToolkitPreview = z.infer<typeof toolkitPreview>;

/** An installed toolkit, as Settings lists it. */
export const toolkitSummary = toolkit
  .pick({ id: true, name: true, version: true, description: true, matches: true, installedAt: true })
  .extend({ toolNames: z.array(z.string()) });
export type ToolkitSummary = z.infer<typeof toolkitSummary>;
