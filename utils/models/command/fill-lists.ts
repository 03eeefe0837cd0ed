import type { Json } from '../../json';
import { choicesIn } from './choices';
import type { CommandWords } from './chunks';
import type { Clause } from './clause';
import { type Draft, isFree, isOpen, put } from './draft';
import { numbersIn } from './numbers';
import type { Field } from './schema-fields';

/** Arrays whose items can be recognised: values of an enum, numbers, several quotations. */
export function fillLists(start: Draft, clause: Clause, fields: readonly Field[], command: CommandWords): Draft {
  let draft = start;
  for (const field of fields) {
    if (field.kind !== 'array' || !field.items || !isOpen(draft, field.name)) continue;
    if (field.items.choices.length > 0) draft = fillChoices(draft, clause, field, field.items, command);
    else if (field.items.kind === 'number' || field.items.kind === 'integer')
      draft = fillNumbers(draft, clause, field);
    else if (field.items.kind === 'text') draft = fillQuotations(draft, clause, field, fields);
  }
  return draft;
}

function fillChoices(draft: Draft, clause: Clause, field: Field, { choices }: Field, command: CommandWords): Draft {
  const tokens = clause.tokens.filter(
    (token) => isFree(draft, token) && token.stems.length > 0 && !command.names(token),
  );
  const all = choicesIn(tokens, choices);
  const full = all.filter(({ fit }) => fit >= 0.79);
  const [best, second] = all;
  // One word of a title is enough where only one title has it; what was said besides stays unexplained.
  const only = best && best.fit > (second?.fit ?? 0) ? [best] : [];
  const chosen = full.length > 0 ? full : field.required ? only : [];
  if (chosen.length === 0) return draft;
  const wanted = new Set(chosen.map(({ choice }) => choice));
  const values = choices.filter((choice) => wanted.has(choice)).map(({ value }) => value);
  const spans = chosen.flatMap(({ spans: own }) => own);
  const filled = put(draft, field.name, values as Json[], spans, full.length > 0);
  return full.length > 0 ? filled : { ...filled, hunches: [...filled.hunches, field.name] };
}

function fillNumbers(draft: Draft, clause: Clause, field: Field): Draft {
  const numbers = numbersIn(clause.text).filter((number) => isFree(draft, number));
  if (numbers.length === 0) return draft;
  return put(
    draft,
    field.name,
    numbers.map(({ value }) => value),
    numbers,
    true,
  );
}

/** Two quotations and one property that takes text: both are its items. */
function fillQuotations(draft: Draft, clause: Clause, field: Field, fields: readonly Field[]): Draft {
  const quotes = clause.quotes.filter((quote) => isFree(draft, quote));
  const others = fields.filter((other) => other !== field && other.kind === 'text' && isOpen(draft, other.name));
  if (quotes.length < 2 || others.length > 0) return draft;
  return put(
    draft,
    field.name,
    quotes.map(({ text }) => text),
    quotes,
    true,
  );
}
