import { slice, stringify } from './primordials';
import type { RegisteredEntry } from './tool-registry';

/** Longer texts are cut just past what the worker refuses: it names the reason, and nobody carries a 50 MiB text. */
export const announceLimits = { tools: 512, name: 130, title: 200, description: 16_385, schema: 65_536 } as const;

/** A tool as JSON text of an `AnnouncedTool`, unchecked but for its size. */
export function announcedText({ source, name, title, description, schema, annotations }: RegisteredEntry): string {
  const shownTitle = title && `,"title":${stringify(slice(title, 0, announceLimits.title))}`;
  const { consequentialHint, readOnlyHint, untrustedContentHint } = annotations ?? noAnnotations;
  return (
    `{"source":"${source}","name":${stringify(slice(name, 0, announceLimits.name))}${shownTitle},` +
    `"description":${stringify(slice(description, 0, announceLimits.description))},` +
    `"inputSchema":${schemaText(schema)},"annotations":{"consequentialHint":${consequentialHint},` +
    `"readOnlyHint":${readOnlyHint},"untrustedContentHint":${untrustedContentHint}}}`
  );
}

const noAnnotations = { consequentialHint: false, readOnlyHint: false, untrustedContentHint: false };

const schemaText = (schema: string | undefined): string => {
  if (schema === undefined) return '{"type":"object","properties":{}}';
  return schema.length > announceLimits.schema ? `"${schema.length} characters"` : schema;
};
