import type { ManifestProblem, ToolkitDraft, ToolkitFile } from '../toolkit';
import { type CodeFile, plainPath, readCodeFile } from './code-files';
import { createCodeProblems } from './code-problems';
import { hasHeader } from './header';
import { longestFile } from './parse-code';
import { readManifest } from './read-manifest';
import { readToolFile } from './read-tool-file';
import { isTypeScript, stripTypes } from './strip-types';

/** What a person brought: files by their path, and for a bare list of tools the name and the sites that it lacks. */
export type Brought = {
  files: readonly { path: string; text: string }[];
  name: string;
  sites: readonly string[];
  /** The address it was fetched from; empty for files and pasted text. */
  source: string;
};

export type ToolkitReading = {
  isList: boolean;
  /** All of them. One in a tool leaves out that tool; any other leaves nothing to install. */
  problems: ManifestProblem[];
  toolkit: ToolkitDraft | null;
};

/** All texts of a toolkit together, in characters. */
const longestToolkit = 2 * 1024 * 1024;

const isManifest = (path: string): boolean => /\.json$/i.test(path);
const isToolFile = ({ path, text }: Brought['files'][number]): boolean =>
  /\.tool\.[cm]?[jt]s$/i.test(path) || (/\.[cm]?[jt]s$/i.test(path) && hasHeader(text));

/** The file that says what the toolkit is: a manifest before a file of tools, the one that lies highest first. */
export function mainFileOf(files: Brought['files']): Brought['files'][number] | undefined {
  const depth = ({ path }: Brought['files'][number]) => plainPath(path).split('/').length;
  const sorted = [...files].sort((left, right) => depth(left) - depth(right));
  return (
    sorted.find(({ path }) => /(^|\/)tools\.json$/i.test(path)) ??
    sorted.find(({ path }) => isManifest(path)) ??
    sorted.find(isToolFile) ??
    sorted[0]
  );
}

/** Reads what was brought without running any of it. The same files give the same reading. */
export async function readToolkit(brought: Brought): Promise<ToolkitReading> {
  const main = mainFileOf(brought.files);
  if (!main) return { isList: false, problems: [], toolkit: null };
  const tooLong = tellLength(brought.files);
  if (tooLong.length > 0) return { isList: false, problems: tooLong, toolkit: null };
  const { path, text } = main;
  return isManifest(path) || /^\s*[[{]/.test(text) ? withManifest(main, brought) : withToolFile(main, brought);
}

function tellLength(files: Brought['files']): ManifestProblem[] {
  const error = (place: string, text: string) => ({ level: 'error' as const, code: 'too-long', place, text });
  const long = files.filter(({ text }) => text.length > longestFile);
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  const told = long.map(({ path }) => error(plainPath(path), 'is larger than 512 kB. Bring a smaller file.'));
  return total > longestToolkit
    ? [...told, error('The toolkit', 'is larger than 2 MB. Split it, or leave out what it does not need.')]
    : told;
}

async function withManifest(
  main: Brought['files'][number],
  { files, name, sites, source }: Brought,
): Promise<ToolkitReading> {
  const manifestPath = plainPath(main.path);
  const folder = manifestPath.split('/').slice(0, -1).join('/');
  const beside = files.filter((file) => file !== main && /\.[cm]?[jt]s$/i.test(file.path));
  const read = await Promise.all(
    beside.map(({ path, text }) => readCodeFile(plainPath(path).replace(folder ? `${folder}/` : '', ''), text)),
  );
  const byName = new Map(read.map((file) => [file.name, file]));
  // What was pasted has no name of its own.
  const file = (isManifest(manifestPath) && manifestPath.split('/').at(-1)) || 'tools.json';
  const { isList, problems, toolkit } = readManifest({ text: main.text, file, name, sites }, byName);
  const wanted = read.filter((one) => isNamed(one, main.text));
  const used = wanted.filter((one) => toolkit?.tools.some((tool) => tool.file === one.name));
  const kept: ToolkitFile[] = [
    { name: file, text: main.text, runs: '' },
    ...used.map(({ name: fileName, text, module }) => ({ name: fileName, text, runs: module?.runs ?? '' })),
  ];
  return {
    isList,
    problems: [...problems, ...wanted.flatMap((one) => one.problems)],
    toolkit: toolkit && { ...toolkit, files: kept, source },
  };
}

/** A folder may hold other files, whose mistakes are nobody's business here. */
const isNamed = ({ name }: CodeFile, manifest: string): boolean =>
  manifest.includes(name) ||
  manifest.includes(name.replace(/\.([cm]?)ts$/, '.$1js')) ||
  manifest.includes(name.split('/').at(-1) ?? name);

async function withToolFile(
  { path, text }: Brought['files'][number],
  { source }: Brought,
): Promise<ToolkitReading> {
  const name = plainPath(path).split('/').at(-1) || 'pasted.tool.js';
  const problems = createCodeProblems(name);
  const code = isTypeScript(name) ? await stripTypes(text, problems) : text;
  const toolkit = code === null ? null : readToolFile({ name, text, code, source }, problems);
  return {
    isList: false,
    problems: problems.found,
    toolkit: toolkit && { ...toolkit, files: [{ name, text, runs: code ?? '' }], source },
  };
}
