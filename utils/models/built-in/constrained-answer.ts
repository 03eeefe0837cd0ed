import * as z from 'zod';
import { canonicalJson, isJsonObject, type JsonSchema } from '../../json';
import type { ModelTool } from '../model';
import { legalParameters } from '../openai/legal-parameters';

/** What the model may write: one call of one of these tools, or an answer in words. The browser holds it to that. */
export function answerConstraint(tools: readonly ModelTool[]): JsonSchema {
  const calls = tools.map(({ alias, parameters }) => ({
    type: 'object',
    properties: { call: { const: alias }, arguments: inlined(legalParameters(parameters)) },
    required: ['call', 'arguments'],
    additionalProperties: false,
  }));
  const words = {
    type: 'object',
    properties: { answer: { type: 'string' } },
    required: ['answer'],
    additionalProperties: false,
  };
  return { anyOf: [words, ...calls] };
}

/** References would be looked for in the wrong document: what they point to may be anything. */
function inlined(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inlined);
  if (!isJsonObject(schema)) return schema;
  if (typeof schema.$ref === 'string') return {};
  const { $defs: _defs, definitions: _definitions, ...rest } = schema;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inlined(value)]));
}

const written = z.union([
  z.object({ answer: z.string() }).transform(({ answer }) => ({ text: answer })),
  z
    .object({ call: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) })
    .transform((made) => ({ alias: made.call, argumentsText: JSON.stringify(made.arguments) })),
]);
export type ConstrainedAnswer = z.infer<typeof written>;

/** Null where the model wrote something else all the same. */
export function readConstrainedAnswer(text: string): ConstrainedAnswer | null {
  try {
    return written.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The tools in words, for a model that has no place for them of its own. */
export const toolsInWords = (tools: readonly ModelTool[]): string =>
  tools
    .map(
      ({ alias, title, description, parameters }) =>
        `${alias}: ${description || title}\n${canonicalJson(legalParameters(parameters))}`,
    )
    .join('\n');
