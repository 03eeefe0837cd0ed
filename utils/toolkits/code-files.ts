import type { ManifestProblem } from '../toolkit';
import { createCodeProblems } from './code-problems';
import { type ModuleReading, readModule } from './read-module';
import { isTypeScript, stripTypes } from './strip-types';

/** A file of code that was brought, by its path below the manifest; `module` is null where it cannot be used. */
export type CodeFile = { name: string; text: string; module: ModuleReading | null; problems: ManifestProblem[] };
export type CodeFiles = ReadonlyMap<string, CodeFile>;

/** The path in one form: `./a/b.js`, `/a/b.js` and `a\b.js` name the same file as `a/b.js`. */
export const plainPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');

/** A manifest may name the JavaScript that a TypeScript file would become. */
export function findFile(importPath: string, files: CodeFiles): CodeFile | undefined {
  const path = plainPath(importPath);
  const exact = files.get(path) ?? files.get(path.replace(/\.([cm]?)js$/, '.$1ts'));
  if (exact || !importPath.startsWith('/')) return exact;
  // An address on the site that the manifest was made for; here its files lie beside it.
  return files.get(path.split('/').at(-1) ?? '');
}

/** Reads a file as a module, without running it. */
export async function readCodeFile(name: string, text: string): Promise<CodeFile> {
  const problems = createCodeProblems(name);
  const code = isTypeScript(name) ? await stripTypes(text, problems) : text;
  const module = code === null ? null : readModule(code, problems);
  return { name, text, module, problems: problems.found };
}
