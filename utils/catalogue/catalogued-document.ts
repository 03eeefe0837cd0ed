import * as z from 'zod';
import { address, announcedTool } from '../tool';

export const cataloguedTool = announcedTool.extend({
  digest: z.string(),
  /** A bundled tool's: asked each time. No page and no toolkit can say it. */
  alwaysAsk: z.boolean().optional(),
});
/** A tool with the digest of its definition: another definition under the same name is another tool. */
export type CataloguedTool = z.infer<typeof cataloguedTool>;

/**
 * One loaded document that offers tools, as the browser and its content script told us. Never changed in place: an
 * equal reference means that nothing about the document has changed.
 */
export const cataloguedDocument = z.object({
  address,
  /** From the browser's sender. */
  origin: z.string(),
  url: z.string(),
  /** Origin of the top document of its tab; null while that is not known. */
  topOrigin: z.string().nullable(),
  revision: z.int(),
  tools: z.array(cataloguedTool),
  /** What it announced and we do not take, with the reason that is shown to the person. */
  refused: z.array(z.object({ name: z.string(), reason: z.string() })).default([]),
});
export type CataloguedDocument = z.infer<typeof cataloguedDocument>;
