import type { CommandWords } from './chunks';
import type { Clause } from './clause';
import { type Draft, isOpen } from './draft';
import type { Role } from './roles';
import type { Field } from './schema-fields';

/** What the readers of free text work on: one clause, one tool. */
export type TextTask = {
  clause: Clause;
  /** Properties that take any text. */
  texts: readonly Field[];
  /** All properties. */
  fields: readonly Field[];
  command: CommandWords;
};

export const openFields = (draft: Draft, fields: readonly Field[]): Field[] =>
  fields.filter(({ name }) => isOpen(draft, name));

/** What must be there first, then by the order of roles. */
export function bestField(fields: readonly Field[], order: readonly Role[]): Field | undefined {
  const place = ({ role, required }: Field) =>
    (required ? 0 : 100) + (order.includes(role) ? order.indexOf(role) : 50);
  return [...fields].sort((left, right) => place(left) - place(right))[0];
}

export const textValue = (field: Field, text: string): string | string[] =>
  field.kind === 'array' ? listOf(text) : text;

export const listOf = (text: string): string[] =>
  text
    .split(/\s*(?:,\s*(?:and\b)?|;|\band\b|&)\s*/iu)
    .map((item) => item.trim().replace(/^["'“‘](.*)["'”’]$/u, '$1'))
    .filter(Boolean);
