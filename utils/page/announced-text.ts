import { charCodeAt, slice, stringify } from './primordials';
import { schemaText } from './schema-text';
import type { RegisteredEntry } from './tool-registry';

/** Longer texts are cut just past what the worker refuses: it names the reason, and nobody carries a 50 MiB text. */
export const announceLimits = {
  tools: 512,
  name: 130,
  title: 200,
  description: 16_385,
  schema: 65_536,
  depth: 64,
} as const;

export type Announceable = Omit<RegisteredEntry, 'execute' | 'signal'>;

/** A tool as JSON text of an `AnnouncedTool`, unchecked but for its size. */
export function announcedText({ source, name, title, description, schema, annotations }: Announceable): string {
  const shownTitle = title && `,"title":${stringify(slice(title, 0, announceLimits.title))}`;
  const { consequentialHint, readOnlyHint, untrustedContentHint } = annotations ?? noAnnotations;
  return (
    `{"source":"${source}","name":${stringify(slice(name, 0, announceLimits.name))}${shownTitle},` +
    `"description":${stringify(slice(description, 0, announceLimits.description))},` +
    `"inputSchema":${schemaText(schema, charCodeAt)},"annotations":{"consequentialHint":${consequentialHint},` +
    `"readOnlyHint":${readOnlyHint},"untrustedContentHint":${untrustedContentHint}}}`
  );
}

const noAnnotations = { consequentialHint: false, readOnlyHint: false, untrustedContentHint: false };
