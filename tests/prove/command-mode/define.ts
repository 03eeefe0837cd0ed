import type { JsonSchema } from '../../../utils/json';
import type { ModelTool } from '../../../utils/models/model';

type Definition = [name: string, title: string, description: string, properties: JsonSchema, required?: string[]];

/** Tools as a thread offers them: aliases begin with the site. */
export const offered = (site: string, definitions: Definition[]): ModelTool[] =>
  definitions.map(([name, title, description, properties, required = []]) => ({
    alias: `${site}_${name}`,
    title,
    description,
    parameters: { type: 'object', properties, required, additionalProperties: false },
  }));

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});
export const whole = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'integer',
  description,
  ...more,
});
export const truth = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'boolean',
  description,
  ...more,
});
