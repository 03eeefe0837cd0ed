import type { Expression, ObjectExpression, Program, Property } from 'acorn';
import type { Json } from '../json';
import type { CodeProblems } from './code-problems';
import { didYouMean } from './did-you-mean';
import { spotOf } from './parse-code';
import { nameOf, readPlain } from './plain-data';

/** A `registerTool({…})`: its plain values by name, each with its line; `told` names those that were found wanting. */
export type Registration = {
  line: number;
  values: Map<string, { value: Json; line: number }>;
  hasExecute: boolean;
  told: Set<string>;
};

const plainKeys = [
  'name',
  'title',
  'description',
  'inputSchema',
  'parameters',
  'annotations',
  'arguments',
  'example',
];
/** `fn` is what older agents of pages call it. */
const codeKeys = ['execute', 'fn'];

/** The registrations at the top level of a file, read without running it. */
export function readRegistrations(program: Program, problems: CodeProblems): Registration[] {
  const found = program.body.flatMap((statement) => {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : null;
    if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'registerTool')
      return [];
    const [definition] = call.arguments;
    if (definition?.type === 'ObjectExpression') return [readDefinition(definition, problems)];
    problems.error(
      'not-data',
      spotOf(call),
      `\`registerTool\` takes one object, written here: \`registerTool({…})\`. ${whyPlain}`,
    );
    return [];
  });
  const isEmpty = found.length === 0 && problems.found.every(({ code }) => code !== 'not-data');
  if (isEmpty)
    problems.error(
      'no-tools',
      null,
      'There is no `registerTool({…})` at the top level of the file. Add one for each tool.',
    );
  return found;
}

const whyPlain = 'Definitions are read before any code runs, so they cannot be computed.';

function readDefinition(definition: ObjectExpression, problems: CodeProblems): Registration {
  const registration: Registration = {
    line: spotOf(definition).line,
    values: new Map(),
    hasExecute: false,
    told: new Set(),
  };
  for (const property of definition.properties) {
    const name = property.type === 'Property' ? nameOf(property) : null;
    if (property.type !== 'Property' || name === null) {
      problems.error('not-data', spotOf(property), `this must be a plain property. ${whyPlain}`);
    } else if (codeKeys.includes(name)) readExecute(name, property, registration, problems);
    else if (plainKeys.includes(name)) readValue(name, property, registration, problems);
    else {
      const hint = didYouMean(name, [...plainKeys, ...codeKeys]) || ' Take it out.';
      problems.error('unknown-property', spotOf(property), `\`${name.slice(0, 40)}\` is not known.${hint}`);
    }
  }
  if (!registration.hasExecute && !definition.properties.some(isExecute)) {
    problems.error(
      'no-execute',
      { line: registration.line },
      '`execute` is missing. Add the function that does the work.',
    );
  }
  return registration;
}

const isExecute = (property: ObjectExpression['properties'][number]): boolean =>
  property.type === 'Property' && codeKeys.includes(nameOf(property) ?? '');

function readExecute(name: string, property: Property, registration: Registration, problems: CodeProblems): void {
  registration.hasExecute = ['FunctionExpression', 'ArrowFunctionExpression'].includes(property.value.type);
  if (registration.hasExecute) return;
  problems.error('no-execute', spotOf(property), `\`${name}\` must be a function written here.`);
}

function readValue(name: string, property: Property, registration: Registration, problems: CodeProblems): void {
  const reading = readPlain(property.value);
  if (reading.ok) {
    registration.values.set(name, { value: reading.value, line: spotOf(property).line });
    return;
  }
  registration.told.add(name);
  problems.error(
    'not-data',
    spotOf(reading.at),
    `\`${name}\` must be plain ${kindOf(name, property.value)}. ${whyPlain}`,
  );
}

const kindOf = (name: string, value: Expression): string =>
  value.type === 'ObjectExpression' || ['inputSchema', 'parameters', 'annotations'].includes(name)
    ? 'data'
    : 'text';
