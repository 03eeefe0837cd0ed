import { isJsonObject } from '../json';
import { type ManifestProblem, pageImport, type ToolkitDraft, type ToolkitWorld } from '../toolkit';
import { assembled, type UsableEntry } from './assemble';
import { checkReach, isGrant } from './check-reach';
import { checkSites, warnOfEverySite } from './check-sites';
import { checkTool } from './check-tool';
import { type CodeFiles, findFile } from './code-files';
import { didYouMean } from './did-you-mean';
import { type Entry, entryShape, manifestShape } from './manifest-shape';
import { createProblems, type JsonPath, type Problems } from './place';
import { readJson } from './read-json';
import { readShape } from './read-shape';
import { tellTwice } from './tell-twice';

/** A manifest as it came. A bare list of tools says neither its name nor its sites: the person does. */
export type ManifestText = { text: string; file: string; name: string; sites: readonly string[] };

export type ManifestReading = {
  /** A bare list takes its name and sites from the person. */
  isList: boolean;
  /** All of them, in the order of the file. One in a tool leaves out that tool; any other leaves nothing to install. */
  problems: ManifestProblem[];
  toolkit: Omit<ToolkitDraft, 'files' | 'source'> | null;
};

/** Reads a manifest without running anything. The same text and files give the same reading. */
export function readManifest(
  { text, file, name, sites }: ManifestText,
  files: CodeFiles = new Map(),
): ManifestReading {
  const json = readJson(text.replace(/^\uFEFF/, ''), file);
  if (!json.ok) return { isList: false, problems: json.problems, toolkit: null };
  const problems = createProblems(file, json.lineOf);
  const isList = Array.isArray(json.value);
  const toolkit = isList
    ? readList(json.value as unknown[], name, sites, problems, files)
    : readWhole(json.value, problems, files);
  return { isList, problems: problems.found, toolkit };
}

function readList(list: unknown[], name: string, sites: readonly string[], problems: Problems, files: CodeFiles) {
  const entries = readEntries(list, [], null, problems, files);
  if (list.length === 0) problems.error('no-tools', [], 'There is no tool in it. Add at least one.');
  const typed = createProblems(
    'Sites',
    ([index]) => Number(index) + 1,
    () => '',
  );
  const areUsable = checkSites(sites, [], typed);
  warnOfEverySite(sites, [], typed);
  problems.found.push(...typed.found);
  if (sites.length === 0) problems.found.push(noSites);
  const isNamed = name.trim() !== '';
  if (!isNamed)
    problems.found.push({ level: 'error', code: 'missing-key', place: 'Name', text: 'Give it a name.' });
  if (!areUsable || sites.length === 0 || !isNamed) return null;
  return assembled(entries, {
    name: name.trim(),
    namespace: 'local',
    version: '',
    description: '',
    matches: [...sites],
    excludeMatches: [],
    frames: 'top',
    grants: [],
    connect: [],
    secrets: [],
  });
}

const noSites: ManifestProblem = {
  level: 'error',
  code: 'no-match',
  place: 'Sites',
  text: 'Say on which pages these tools work, one pattern a line, such as `https://shop.example/*`.',
};

function readWhole(value: unknown, problems: Problems, files: CodeFiles) {
  const whole = readShape(manifestShape, value, [], problems);
  // Told in the same go, even where the frame around the tools does not fit.
  const raw = whole ?? (isJsonObject(value) ? value : {});
  const world = raw.world === 'page' ? 'page' : 'isolated';
  const entries = readEntries(Array.isArray(raw.tools) ? raw.tools : [], ['tools'], world, problems, files);
  const matches = textsIn(raw.matches);
  const areUsable = [
    checkSites(matches, ['matches'], problems),
    checkSites(textsIn(raw.excludeMatches), ['excludeMatches'], problems),
    checkReach(
      { grants: textsIn(raw.grants), connect: textsIn(raw.connect), secrets: whole?.secrets ?? [], world },
      { grant: 'grants', connect: 'connect', secret: 'secrets' },
      problems,
    ),
  ].every(Boolean);
  if (raw.matches === undefined || (Array.isArray(raw.matches) && raw.matches.length === 0)) {
    return problems.error(
      'no-match',
      [],
      'There is no `matches`. A toolkit must say which pages it works on. Add a pattern such as `https://shop.example/*`.',
    );
  }
  warnOfEverySite(matches, ['matches'], problems);
  if (!whole || !areUsable) return null;
  const { name, namespace, version, description, excludeMatches, frames, grants, connect, secrets } = whole;
  const frame = { name, namespace, version, description, matches, excludeMatches, frames };
  return assembled(entries, { ...frame, grants: grants.filter(isGrant), connect, secrets });
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * The entries that can be used. Each other one has told why.
 * @param world null in a bare list, which says nothing of it: each entry is where its kind belongs.
 */
function readEntries(
  list: readonly unknown[],
  at: JsonPath,
  world: ToolkitWorld | null,
  problems: Problems,
  files: CodeFiles,
): UsableEntry[] {
  const twice = tellTwice(problems);
  return list.flatMap((raw, index) => {
    const here = [...at, index];
    const entry = readShape(entryShape, raw, here, problems);
    if (!entry) return [];
    const isPage = entry.importPath === pageImport;
    const isUsable = [checkTool(entry, here, problems), checkSites(entry.matches, [...here, 'matches'], problems)];
    if (twice(entry.tool.name, [...here, 'tool', 'name'])) return [];
    const own = world ?? (isPage ? 'page' : 'isolated');
    if (isPage && own !== 'page') {
      problems.error('page-world', here, '`importPath: "page"` needs `"world": "page"`.');
      return [];
    }
    if (!isUsable.every(Boolean)) return [];
    const file = isPage ? '' : codeOf(entry, here, problems, files);
    return file === null ? [] : [{ entry, world: own, file }];
  });
}

/** The name of the file that holds its code; null after what is missing there has been told. */
function codeOf(
  { importPath, entrypoint }: Entry,
  at: JsonPath,
  problems: Problems,
  files: CodeFiles,
): string | null {
  const file = findFile(importPath, files);
  if (!file) {
    const words = `\`${importPath.slice(0, 80)}\` is not among the files. Bring its folder, or choose the file too.`;
    return problems.error('missing-file', [...at, 'importPath'], words);
  }
  // What is wrong in the file itself is told with the file.
  if (!file.module) return null;
  const { exports } = file.module;
  if (exports.includes(entrypoint)) return file.name;
  const listed = exports.map((one) => `\`${one}\``).join(', ');
  const hint = didYouMean(entrypoint, exports);
  const words = `${file.name} has no export \`${entrypoint.slice(0, 80)}\`. It exports: ${listed || 'nothing'}.${hint}`;
  return problems.error('entrypoint', [...at, 'entrypoint'], words);
}
