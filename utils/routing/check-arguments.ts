import { type OutputUnit, validate } from '@cfworker/json-schema';
import { failed, type Outcome, success } from '../failure';
import type { JsonObject, JsonSchema } from '../json';
import { applyDefaults } from './apply-defaults';
import { problemSentence } from './schema-problem';
import { usableSchema } from './usable-schema';

/** How many subschemas one check may visit. Honest ones need hundreds; a chain of `$ref` pairs would need 2¹²⁸. */
const visitBudget = 20_000;
const reportedProblems = 4;

/**
 * Fills in the defaults and checks the arguments against the page's own schema. Fails with `invalid-arguments`: for
 * each problem its path, what was expected and what came. A schema that cannot be used (it refers to itself in a
 * circle, or would take for ever) is the page's fault: the arguments go to the page, which checks them itself.
 */
export function checkArguments(given: JsonObject, schema: JsonSchema, alias: string): Outcome<JsonObject> {
  const complete = applyDefaults(given, schema);
  const problems = problemsOf(complete, schema);
  if (problems.length === 0) return success(complete);
  const shown = problems.slice(0, reportedProblems).map((problem) => `- ${problem}`);
  const more = problems.length > reportedProblems ? [`- and ${problems.length - reportedProblems} more`] : [];
  const sentence = `The arguments for ${alias} do not fit its schema; nothing was run. Mend them and call again:`;
  return failed('invalid-arguments', [sentence, ...shown, ...more].join('\n'));
}

/** One sentence for each way in which the value does not fit; none where it fits, or where nobody can tell. */
export function problemsOf(value: JsonObject, schema: JsonSchema): string[] {
  let visits = 0;
  const usable = usableSchema(schema, value, () => {
    if (++visits > visitBudget) throw new RangeError('The schema takes too many steps to check.');
  });
  try {
    const { valid, errors } = validate(value, usable, '2020-12', undefined, false);
    if (valid) return [];
    const telling = errors.filter(isTelling(errors));
    // Where wrappers alone speak (a schema `false`, `unevaluatedItems`), the innermost of them is all there is to tell.
    const told = telling.length > 0 ? telling : errors.slice(-1);
    return [...new Set(told.map((error) => problemSentence(error, value, schema)))];
  } catch {
    return [];
  }
}

/** Keywords whose own error only says that there is another one below. */
const wrappers: ReadonlySet<string> = new Set([
  '$ref',
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  'dependentSchemas',
  'unevaluatedItems',
  'false',
]);

/** Of the alternatives of an `anyOf` none is what the caller must meet: they are told together, not one by one. */
function isTelling(errors: readonly OutputUnit[]): (error: OutputUnit) => boolean {
  const alternatives = errors
    .filter(
      ({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'contains' || keyword === 'not',
    )
    .map(({ keywordLocation }) => `${keywordLocation}/`);
  return ({ keyword, keywordLocation }) =>
    !wrappers.has(keyword) && !alternatives.some((start) => keywordLocation.startsWith(start));
}
