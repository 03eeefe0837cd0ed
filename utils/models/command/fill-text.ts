import type { CommandWords } from './chunks';
import type { Clause } from './clause';
import type { Draft } from './draft';
import { fillChunks } from './fill-chunks';
import { fillNamed, fillQuoted, fillSaid } from './fill-named';
import type { Field } from './schema-fields';

/** Fills properties that take any text, from the surest sign to the weakest: said, named, quoted, the rest. */
export function fillText(start: Draft, clause: Clause, fields: readonly Field[], command: CommandWords): Draft {
  const task = { clause, fields, command, texts: fields.filter(takesText) };
  let draft = fillSaid(start, task);
  for (const field of task.texts) draft = fillNamed(draft, field, task);
  for (const quote of clause.quotes) draft = fillQuoted(draft, quote, task);
  return fillChunks(draft, task);
}

/** Dates and addresses with a format are read by their form or not at all. */
const takesText = (field: Field): boolean =>
  field.kind === 'text'
    ? field.choices.length === 0 &&
      field.role !== 'reference' &&
      (field.format === '' || !['email', 'date', 'address'].includes(field.role))
    : field.kind === 'array' && field.items !== undefined && takesText(field.items);
