import * as z from 'zod';
import { errorText, failed, type Outcome, success } from '../failure';
import { isJsonObject, type JsonSchema } from '../json';
import { type AnnouncedTool, toolAnnotations } from '../tool';
import { cleanLine, cleanText } from './clean-text';
import { intakeLimits as limits } from './intake-limits';
import { readSchema } from './schema-reader';

export type Refusal = { name: string; reason: string };

/** WebMCP's rule for names. A name with anything else in it could pass for another in an approval. */
const nameRule = new RegExp(`^[A-Za-z0-9_.-]{1,${limits.nameLength}}$`);

/** What a document may announce: a page cannot claim to be a toolkit that a person installed. */
const announcement = z.object({
  source: z.enum(['page', 'form', 'htmx']),
  name: z.string().regex(nameRule, `must be 1 to ${limits.nameLength} of the characters A–Z a–z 0–9 _ . -`),
  title: z.string().optional().catch(undefined),
  description: z
    .string('must be a text')
    .max(limits.description.drop, `is longer than ${limits.description.drop} characters`),
  inputSchema: z
    .unknown()
    .optional()
    .transform((schema) => schema ?? {}),
  annotations: toolAnnotations.catch({}),
});

/** One tool as a page handed it to us, rebuilt within the limits. Fails with `invalid-message` and the reason. */
export function admitTool(raw: unknown): Outcome<AnnouncedTool> {
  const parsed = readAnnouncement(raw);
  if (!parsed.ok) return parsed;
  const { source, name, title, description, annotations } = parsed.value;
  const schema = admitSchema(parsed.value.inputSchema);
  if (!schema.ok) return schema;
  const shownTitle = cleanLine(title ?? '', limits.titleLength);
  return success({
    source,
    name,
    ...(shownTitle ? { title: shownTitle } : {}),
    description: cleanText(description, limits.description.cut),
    inputSchema: schema.value,
    annotations,
  });
}

function readAnnouncement(raw: unknown): Outcome<z.infer<typeof announcement>> {
  try {
    const parsed = announcement.safeParse(raw);
    if (parsed.success) return success(parsed.data);
    const [issue] = parsed.error.issues;
    return refused(`its ${issue?.path.join('.') || 'definition'} ${issue?.message}`);
  } catch (thrown) {
    return refused(`its definition cannot be read: ${errorText(thrown)}`);
  }
}

function admitSchema(raw: unknown): Outcome<JsonSchema> {
  if (!isJsonObject(raw)) return refused('its inputSchema is not an object');
  const { schema, problem } = readSchema(raw);
  if (problem !== null) return refused(`its inputSchema ${problem}`);
  const type = schema.type ?? 'object';
  const takesObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
  if (!takesObject) return refused(`its inputSchema describes ${type}; a tool's input is always an object`);
  return success({ ...schema, type: 'object' });
}

const refused = (reason: string) => failed('invalid-message', reason);

/**
 * The tools of one document. Each that is left out is named with the reason, the first of two with one name stays, and
 * what is past the limits is summed up in one line.
 */
export function admitTools(list: readonly unknown[]): { tools: AnnouncedTool[]; refused: Refusal[] } {
  const tools = new Map<string, AnnouncedTool>();
  const refusals: Refusal[] = [];
  let read = 0;
  for (const raw of list) {
    if (tools.size >= limits.toolsPerDocument || read >= limits.readPerDocument) break;
    read++;
    const admitted = admitTool(raw);
    const key = admitted.ok ? `${admitted.value.source}|${admitted.value.name}` : '';
    if (!admitted.ok) {
      refusals.push({ name: nameOf(raw), reason: admitted.failure.message });
    } else if (tools.has(key)) {
      refusals.push({ name: admitted.value.name, reason: 'another tool of this document has its name' });
    } else {
      tools.set(key, admitted.value);
    }
  }
  return { tools: [...tools.values()], refused: summed(refusals, list.length - read) };
}

function summed(refusals: Refusal[], unread: number): Refusal[] {
  const named = refusals.slice(0, limits.reportedRefusals);
  const unnamed = refusals.length - named.length;
  if (unnamed > 0) named.push({ name: `${unnamed} more`, reason: 'refused for reasons like these' });
  if (unread > 0) {
    named.push({ name: `${unread} more`, reason: `a document may offer at most ${limits.toolsPerDocument} tools` });
  }
  return named;
}

function nameOf(raw: unknown): string {
  const name = isJsonObject(raw) ? raw.name : undefined;
  return typeof name === 'string' && name ? cleanLine(name, 64) : 'unnamed';
}
