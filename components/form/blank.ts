import { isJsonObject } from '../../utils/json';
import type { Field } from './field';

/** What a new value of this field begins as. */
export function blankOf(field: Field): unknown {
  if (field.initial !== undefined) return field.initial;
  if (field.kind === 'text') return '';
  if (field.kind === 'switch') return false;
  if (field.kind === 'list') return [];
  if (field.kind === 'fixed') return field.value;
  return field.kind === 'object' ? completed(field, {}) : undefined;
}

/** Kinds of field that stand for a value before a person has touched them. */
const selfEvident: Field['kind'][] = ['switch', 'fixed', 'object', 'list'];

/** The values with what needs no typing filled in: constants, switches that are off, objects around needed fields. */
export function completed(field: Field, values: Record<string, unknown>): Record<string, unknown> {
  if (field.kind !== 'object') return values;
  const entries = field.properties.flatMap(({ name, required, field: inner }): [string, unknown][] => {
    const present = Object.hasOwn(values, name) ? values[name] : undefined;
    if (isJsonObject(present)) return [[name, completed(inner, present)]];
    if (present !== undefined) return [[name, present]];
    const begins = inner.initial !== undefined || (required && selfEvident.includes(inner.kind));
    return begins ? [[name, blankOf(inner)]] : [];
  });
  // Entries, not assignment: a property may be called `__proto__`.
  return Object.fromEntries([...Object.entries(values), ...entries]);
}
