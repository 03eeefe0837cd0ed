import * as z from 'zod';
import { toolDefinition } from './tool';

/** The word that stands for a file where a manifest names a function of the page instead. */
export const pageImport = 'page';

/** `isolated`: beside the page, sharing its document and nothing else; `page`: among the page's own scripts. */
export const toolkitWorld = z.enum(['isolated', 'page']);
export type ToolkitWorld = z.infer<typeof toolkitWorld>;

/** What isolated code may have beside its page: requests to hosts that it names, and values of its own that are kept. */
export const toolkitGrant = z.enum(['fetch', 'storage']);
export type ToolkitGrant = z.infer<typeof toolkitGrant>;

/** A word that a person fills in once, for one host. The code that uses it never holds it. */
export const toolkitSecret = z.object({ name: z.string(), host: z.string() });
export type ToolkitSecret = z.infer<typeof toolkitSecret>;

/** One tool of an installed toolkit: a function that the page has, or one in a file of the toolkit. */
export const toolkitTool = z.object({
  /** Named `<toolkit>.<tool>`, so that two toolkits may have a tool of the same name. */
  definition: toolDefinition,
  /** Name of the file that holds its code; empty: no code, `entrypoint` is a path from the page's `window`. */
  file: z.string().default(''),
  world: toolkitWorld.default('page'),
  /** Such as `app.cart.add`; for code the name of the export, or of the tool that the file registers. */
  entrypoint: z.string(),
  /** Names of the arguments that are passed one by one; null: all of them in one object. */
  order: z.array(z.string()).nullable(),
  /** Narrows the toolkit's own; empty: wherever the toolkit works. */
  matches: z.array(z.string()),
});
export type ToolkitTool = z.infer<typeof toolkitTool>;

/** A file as it was shown, and what of it runs: the same code without types and the word `export`. */
export const toolkitFile = z.object({
  name: z.string().min(1).max(200),
  text: z.string().max(512 * 1024),
  /** The body of a function; empty where nothing in the file runs. */
  runs: z.string().max(1024 * 1024),
});
export type ToolkitFile = z.infer<typeof toolkitFile>;

/** What a person installed. Definitions are data, read once and kept with the very text that was shown. */
export const toolkit = z.object({
  /** What the names of its tools begin with. */
  id: z.string(),
  name: z.string(),
  namespace: z.string(),
  /** Empty where the manifest has none. */
  version: z.string(),
  description: z.string(),
  matches: z.array(z.string()),
  excludeMatches: z.array(z.string()),
  frames: z.enum(['top', 'all']),
  grants: z.array(toolkitGrant).default([]),
  /** Hosts for `fetch`. */
  connect: z.array(z.string()).default([]),
  secrets: z.array(toolkitSecret).default([]),
  tools: z.array(toolkitTool),
  /** The manifest, or the one file, comes first. */
  files: z.array(toolkitFile).default([]),
  /** The address that it came from and is asked for news; empty where it came from a person's disk or hand. */
  source: z.string().default(''),
  /** Digest of all that was shown and agreed to. */
  fingerprint: z.string(),
  /** Milliseconds since the epoch. */
  installedAt: z.number(),
  /** When it went into the bin, where it lies a week; null while it is in use. */
  removedAt: z.number().nullable().default(null),
  /** A person develops it: changes of its file are taken over as they are read, but for a wider reach. */
  tracked: z.boolean().default(false),
});
export type Toolkit = z.infer<typeof toolkit>;

/** A problem of a toolkit's files, as the install page shows it: what and where, then what to do. */
export const manifestProblem = z.object({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  /** Such as `tools.json, line 8, tools[0].tool.name`. */
  place: z.string(),
  text: z.string(),
});
export type ManifestProblem = z.infer<typeof manifestProblem>;

/** A toolkit as it would be installed, before anyone has agreed to it. */
export const toolkitDraft = toolkit.omit({ fingerprint: true, installedAt: true, removedAt: true, tracked: true });
export type ToolkitDraft = z.infer<typeof toolkitDraft>;

/** An installed toolkit, as lists show it. */
export const toolkitSummary = toolkit
  .pick({ id: true, name: true, version: true, description: true, matches: true, source: true })
  .extend({
    installedAt: z.number(),
    removedAt: z.number().nullable(),
    tracked: z.boolean(),
    toolNames: z.array(z.string()),
    /** Does any of it need the browser's switch for code of others? */
    hasCode: z.boolean(),
    /** Those that it declares, and whether a person has filled them in. */
    secrets: z.array(toolkitSecret.extend({ filled: z.boolean() })),
  });
export type ToolkitSummary = z.infer<typeof toolkitSummary>;
