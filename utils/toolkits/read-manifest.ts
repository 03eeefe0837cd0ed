import { isJsonObject } from '../json';
import { type ManifestProblem, pageImport, type ToolkitPreview, type ToolkitTool } from '../toolkit';
import { checkSites, warnOfEverySite } from './check-sites';
import { checkTool } from './check-tool';
import { type Entry, entryShape, manifestShape } from './manifest-shape';
import { createProblems, type JsonPath, type Problems } from './place';
import { readJson } from './read-json';
import { readShape } from './read-shape';

/** A manifest as it came. A bare list of tools says neither its name nor its sites: the person does. */
export type ManifestText = { text: string; file: string; name: string; sites: readonly string[] };

export type ManifestReading = {
  /** A bare list takes its name and sites from the person. */
  isList: boolean;
  /** All of them, in the order of the file. One in a tool leaves out that tool; any other leaves nothing to install. */
  problems: ManifestProblem[];
  toolkit: Omit<ToolkitPreview, 'fingerprint'> | null;
};

/** Reads a manifest without running anything. The same text gives the same reading. */
export function readManifest({ text, file, name, sites }: ManifestText): ManifestReading {
  const json = readJson(text.replace(/^\uFEFF/, ''), file);
  if (!json.ok) return { isList: false, problems: json.problems, toolkit: null };
  const problems = createProblems(file, json.lineOf);
  const isList = Array.isArray(json.value);
  const toolkit = isList
    ? readList(json.value as unknown[], name, sites, problems)
    : readWhole(json.value, problems);
  return { isList, problems: problems.found, toolkit };
}

function readList(list: unknown[], name: string, sites: readonly string[], problems: Problems) {
  const entries = readEntries(list, [], 'page', problems);
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
  });
}

const noSites: ManifestProblem = {
  level: 'error',
  code: 'no-match',
  place: 'Sites',
  text: 'Say on which pages these tools work, one pattern a line, such as `https://shop.example/*`.',
};

function readWhole(value: unknown, problems: Problems) {
  const whole = readShape(manifestShape, value, [], problems);
  // Told in the same go, even where the frame around the tools does not fit.
  const raw = whole ?? (isJsonObject(value) ? value : {});
  const world = raw.world === 'page' ? 'page' : 'isolated';
  const entries = readEntries(Array.isArray(raw.tools) ? raw.tools : [], ['tools'], world, problems);
  const matches = textsIn(raw.matches);
  const areUsable = [
    checkSites(matches, ['matches'], problems),
    checkSites(textsIn(raw.excludeMatches), ['excludeMatches'], problems),
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
  const { name, namespace, version, description, excludeMatches, frames } = whole;
  return assembled(entries, { name, namespace, version, description, matches, excludeMatches, frames });
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The entries that can be used. Each other one has told why. */
function readEntries(list: readonly unknown[], at: JsonPath, world: string, problems: Problems): Entry[] {
  const lines = new Map<string, number | null>();
  return list.flatMap((raw, index) => {
    const here = [...at, index];
    const entry = readShape(entryShape, raw, here, problems);
    if (!entry) return [];
    const isPage = entry.importPath === pageImport;
    const isUsable = [checkTool(entry, here, problems), checkSites(entry.matches, [...here, 'matches'], problems)];
    const { name } = entry.tool;
    const line = problems.lineOf([...here, 'tool', 'name']);
    if (lines.has(name)) {
      const text = `\`${name}\` is defined twice (lines ${lines.get(name)} and ${line}). Rename one.`;
      problems.error('tool-twice', [...here, 'tool', 'name'], text);
      return [];
    }
    lines.set(name, line);
    if (isPage && world !== 'page') {
      problems.error('page-world', here, '`importPath: "page"` needs `"world": "page"`.');
      return [];
    }
    if (!isPage && isUsable.every(Boolean)) {
      const text = `\`${name}\` is left out: it needs the code in \`${entry.importPath}\`, and this version runs only functions that the page has (\`"importPath": "page"\`).`;
      problems.warn('needs-file', [...here, 'importPath'], text);
    }
    return isPage && isUsable.every(Boolean) ? [entry] : [];
  });
}

function assembled(entries: readonly Entry[], frame: Omit<ToolkitPreview, 'id' | 'tools' | 'fingerprint'>) {
  if (entries.length === 0) return null;
  const id = slugOf(frame.name);
  return { id, ...frame, tools: entries.map((entry) => toolOf(entry, id)) };
}

function toolOf({ tool, entrypoint, arguments: order, matches, readOnly }: Entry, id: string): ToolkitTool {
  const { name, title, description, parameters } = tool;
  return {
    definition: {
      name: `${id}.${name}`,
      ...(title && { title }),
      description,
      inputSchema: parameters,
      annotations: { readOnlyHint: readOnly, untrustedContentHint: true },
    },
    entrypoint,
    order: order ?? null,
    matches,
  };
}

/** What the names of its tools begin with. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 20)
    .replace(/^_+|_+$/g, '') || 'toolkit';
