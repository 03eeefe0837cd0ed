import type { ToolkitDraft, ToolkitSecret, ToolkitWorld } from '../toolkit';
import { assembled, type UsableEntry } from './assemble';
import { checkReach, isGrant } from './check-reach';
import { checkSites, warnOfEverySite } from './check-sites';
import { checkTool } from './check-tool';
import type { CodeProblems } from './code-problems';
import { didYouMean } from './did-you-mean';
import { type HeaderLine, readHeader } from './header';
import { entryShape } from './manifest-shape';
import { parseCode } from './parse-code';
import { createProblems, type JsonPath, type Problems } from './place';
import { type Registration, readRegistrations } from './read-registrations';
import { readShape } from './read-shape';
import { tellTwice } from './tell-twice';

export type ToolFile = {
  name: string;
  /** As it was brought, with its header. */
  text: string;
  /** The same without types. */
  code: string;
  /** Where it came from; gives the namespace that the header leaves out. */
  source: string;
};

/** Reads a `*.tool.js` without running it. All that is wrong is told; null where nothing can be installed. */
export function readToolFile(
  { name: file, text, code, source }: ToolFile,
  problems: CodeProblems,
): Omit<ToolkitDraft, 'files' | 'source'> | null {
  const header = readHeader(text, problems);
  const frame = header && readFrame(header, file, source, problems);
  const program = parseCode(code, 'script', problems);
  const entries = program
    ? readEntries(readRegistrations(program, problems), file, frame?.world ?? 'isolated', problems)
    : [];
  if (!frame || entries.length === 0) return null;
  const { world: _world, ...rest } = frame;
  return assembled(entries, rest);
}

const firstOf = (header: readonly HeaderLine[], key: string) => header.find((line) => line.key === key)?.value;
const allOf = (header: readonly HeaderLine[], key: string) =>
  header.filter((line) => line.key === key).map(({ value }) => value);

/** Null where a part of it cannot be used. */
function readFrame(header: readonly HeaderLine[], file: string, source: string, told: CodeProblems) {
  const linesOf = (key: string) => header.filter((line) => line.key === key).map(({ line }) => line);
  const problems = joined(file, told, ([key, index]) => linesOf(String(key))[Number(index ?? 0)] ?? null);
  const before = told.found.length;
  for (const key of ['name', 'version']) {
    if (firstOf(header, key)) continue;
    const why = key === 'version' ? '; without it updates cannot be compared' : '';
    problems.error('missing-key', [key], `\`@${key}\` is missing${why}. Add it.`);
  }
  checkTexts(header, problems);
  const matches = allOf(header, 'match');
  if (matches.length === 0) {
    problems.error(
      'no-match',
      [],
      'There is no `@match`. A toolkit must say which pages it works on. Add a pattern such as `https://shop.example/*`.',
    );
  }
  const excludeMatches = allOf(header, 'exclude');
  checkSites(matches, ['match'], problems, '@match ');
  checkSites(excludeMatches, ['exclude'], problems, '@exclude ');
  warnOfEverySite(matches, ['match'], problems);
  const world = oneOf(header, 'world', ['isolated', 'page'], problems);
  const frames = oneOf(header, 'frames', ['top', 'all'], problems);
  const grants = allOf(header, 'grant').filter((grant) => grant !== 'none');
  const connect = allOf(header, 'connect');
  const secrets = allOf(header, 'secret').map(secretIn);
  checkReach(
    { grants, connect, secrets, world },
    { grant: 'grant', connect: 'connect', secret: 'secret' },
    problems,
    '@',
  );
  for (const [index] of allOf(header, 'require').entries()) {
    problems.error(
      'require',
      ['require', index],
      '`@require` is not taken: what runs must be shown. Bundle it into this file.',
    );
  }
  if (told.found.slice(before).some(({ level }) => level === 'error')) return null;
  return {
    name: firstOf(header, 'name') ?? '',
    namespace: firstOf(header, 'namespace') || (URL.canParse(source) ? new URL(source).origin : 'local'),
    version: firstOf(header, 'version') ?? '',
    description: firstOf(header, 'description') ?? '',
    ...{ matches, excludeMatches, frames, world, connect, secrets },
    grants: grants.filter(isGrant),
  };
}

/** `@secret API_KEY api.example.org` */
function secretIn(value: string): ToolkitSecret {
  const [name = '', ...host] = value.split(/\s+/);
  return { name, host: host.join(' ') };
}

function checkTexts(header: readonly HeaderLine[], problems: Problems): void {
  for (const [key, most] of Object.entries({ name: 60, namespace: 200, description: 300 })) {
    const length = firstOf(header, key)?.length ?? 0;
    if (length > most)
      problems.error('wrong-value', [key], `\`@${key}\`: expected at most ${most} characters, found ${length}.`);
  }
  const version = firstOf(header, 'version');
  if (version && !/^\d+(\.\d+){0,2}$/.test(version)) {
    problems.error(
      'wrong-value',
      ['version'],
      `\`@version\`: expected numbers with dots, such as 1.2.0, found \`${version.slice(0, 60)}\`.`,
    );
  }
}

/** The first of `choices` where the header does not say. */
function oneOf<Choice extends string>(
  header: readonly HeaderLine[],
  key: string,
  choices: readonly [Choice, ...Choice[]],
  problems: Problems,
): Choice {
  const value = firstOf(header, key);
  const chosen = choices.find((choice) => choice === value);
  if (value !== undefined && !chosen) {
    const hint = didYouMean(value, choices) || ` Use ${choices.map((choice) => `\`${choice}\``).join(' or ')}.`;
    problems.error('wrong-value', [key], `\`@${key} ${value.slice(0, 40)}\` is not known.${hint}`);
  }
  return chosen ?? choices[0];
}

function readEntries(
  list: readonly Registration[],
  file: string,
  world: ToolkitWorld,
  told: CodeProblems,
): UsableEntry[] {
  const problems = joined(file, told, ([index, ...path]) => lineIn(list[Number(index)], path));
  const twice = tellTwice(problems);
  return list.flatMap((registration, index) => {
    const value = (key: string) => registration.values.get(key)?.value;
    const annotations = value('annotations') as { readOnlyHint?: unknown } | undefined;
    const raw = {
      tool: defined({
        name: value('name') ?? (registration.told.has('name') ? `unread_${index}` : undefined),
        title: value('title'),
        description: value('description') ?? (registration.told.has('description') ? 'Unread.' : undefined),
        parameters: value('inputSchema') ?? value('parameters'),
      }),
      importPath: file,
      entrypoint: String(value('name') ?? 'nameless'),
      ...defined({ arguments: value('arguments') }),
      readOnly: annotations?.readOnlyHint === true,
    };
    const entry = readShape(entryShape, raw, [index], problems);
    if (!entry || !checkTool(entry, [index], problems) || twice(entry.tool.name, [index, 'tool', 'name']))
      return [];
    return registration.hasExecute && registration.told.size === 0 ? [{ entry, world, file }] : [];
  });
}

function lineIn(registration: Registration | undefined, path: JsonPath): number | null {
  const key = path.findLast(
    (step) =>
      registration?.values.has(step === 'parameters' ? 'inputSchema' : String(step)) ||
      registration?.values.has(String(step)),
  );
  const found =
    registration?.values.get(String(key)) ??
    (key === 'parameters' ? registration?.values.get('inputSchema') : undefined);
  return found?.line ?? registration?.line ?? null;
}

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Problems with paths, told among those of the file. */
function joined(file: string, told: CodeProblems, lineOf: (path: JsonPath) => number | null): Problems {
  return createProblems(file, lineOf, () => '', told.found);
}
