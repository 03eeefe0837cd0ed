import type * as z from 'zod';
import { didYouMean } from './did-you-mean';
import { knownNames } from './manifest-shape';
import type { JsonPath, Problems } from './place';

type Issue = z.core.$ZodIssue;

/** The value in its shape, or null after each thing that does not fit has been told. */
export function readShape<Shape extends z.ZodObject>(
  shape: Shape,
  value: unknown,
  at: JsonPath,
  problems: Problems,
): z.infer<Shape> | null {
  const parsed = shape.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) tell(issue, shape, at, problems);
  return null;
}

function tell(issue: Issue, shape: z.ZodObject, at: JsonPath, problems: Problems): void {
  const path = [...at, ...(issue.path as JsonPath)];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const hint = didYouMean(key, knownNames(issue.path, shape)) || ' Take it out.';
      problems.error('unknown-property', [...path, key], `not known.${hint}`);
    }
    return;
  }
  if (issue.input === undefined) {
    const name = String(path.at(-1));
    const why = name === 'version' ? '; without it updates cannot be compared' : '';
    problems.error('missing-key', path, `\`${name}\` is missing${why}. Add it.`);
  } else if (path.at(-1) === 'manifestVersion') {
    const isNewer = typeof issue.input === 'number' && issue.input > 1;
    problems.error(
      isNewer ? 'version-newer' : 'wrong-value',
      path,
      `\`manifestVersion\` is ${JSON.stringify(issue.input)}; this version reads 1.${isNewer ? ' Update the extension.' : ''}`,
    );
  } else {
    problems.error('wrong-value', path, expectation(issue));
  }
}

const nouns: Record<string, string> = {
  string: 'a text in double quotes',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
};

function expectation(issue: Issue): string {
  const unit = 'origin' in issue && issue.origin === 'string' ? 'characters' : 'entries';
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${nouns[issue.expected] ?? issue.expected}, found ${short(issue.input)}.`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(short).join(', ')}, found ${short(issue.input)}.`;
    case 'too_big':
      return `expected at most ${issue.maximum} ${unit}.`;
    case 'too_small':
      return `expected at least ${issue.minimum} ${unit}.`;
    case 'invalid_format':
      return `expected numbers with dots, such as 1.2.0, found ${short(issue.input)}.`;
    default:
      return `${issue.message}.`;
  }
}

const short = (value: unknown): string => `\`${(JSON.stringify(value) ?? String(value)).slice(0, 60)}\``;
