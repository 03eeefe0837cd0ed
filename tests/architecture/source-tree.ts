import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a source file. */
export type SourceImport = {
  /** A path from the root of the project, or the name of a package. */
  target: string;
  local: boolean;
  /** Gone after compilation: it weighs nothing and runs nothing. */
  typeOnly: boolean;
  reexport: boolean;
};
export type SourceFile = { path: string; text: string; lines: number; imports: SourceImport[] };

const root = join(import.meta.dirname, '..', '..');
const sourceName = /(?<!\.d)\.tsx?$/;

/** Every TypeScript file below these folders, by its path from the root of the project. */
export function readSourceTree(folders: readonly string[]): Map<string, SourceFile> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const paths = present.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      // What a benchmark installs for itself is no source of ours.
      .filter((name) => sourceName.test(name) && !name.includes('node_modules'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  const known = new Set(paths);
  return new Map(paths.map((path) => [path, readSource(path, known)]));
}

function readSource(path: string, known: ReadonlySet<string>): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = [...importsOf(tree)].map((found) => resolveImport(path, found, known));
  return { path, text, lines: text.split('\n').length - 1, imports };
}

type FoundImport = Omit<SourceImport, 'target' | 'local'> & { specifier: string };

/** Static and dynamic imports, in the order in which they stand. */
function* importsOf(node: ts.Node): Generator<FoundImport> {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    yield { specifier: node.moduleSpecifier.text, typeOnly: isTypeImport(node.importClause), reexport: false };
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    yield { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, reexport: true };
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteral(argument)) {
      yield { specifier: argument.text, typeOnly: false, reexport: false };
    }
  }
  for (const child of node.getChildren()) yield* importsOf(child);
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolveImport(
  from: string,
  { specifier, ...rest }: FoundImport,
  known: ReadonlySet<string>,
): SourceImport {
  if (!specifier.startsWith('.')) return { target: specifier, local: false, ...rest };
  const base = posix.join(posix.dirname(from), specifier);
  const target = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((path) =>
    known.has(path),
  );
  // A style sheet, a JSON file, or a folder that was not read.
  return { target: target ?? base, local: true, ...rest };
}

/** Everything that comes along when `start` is loaded: types do not. Packages stand under their names. */
export function runtimeClosure(tree: ReadonlyMap<string, SourceFile>, start: string): Set<string> {
  const reached = new Set<string>([start]);
  for (const path of reached) {
    for (const { target, typeOnly } of tree.get(path)?.imports ?? []) if (!typeOnly) reached.add(target);
  }
  return reached;
}

/** The first circle of imports found, as a path from a file back to itself; empty where there is none. */
export function findCircle(tree: ReadonlyMap<string, SourceFile>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (done.has(path)) return [];
    for (const { target, local } of tree.get(path)?.imports ?? []) {
      const circle = local ? visit(target, [...trail, path]) : [];
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of tree.keys()) {
    const circle = visit(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
