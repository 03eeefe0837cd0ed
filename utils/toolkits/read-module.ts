import type { ExportDefaultDeclaration, ExportNamedDeclaration, Node, Pattern, Program } from 'acorn';
import type { CodeProblems } from './code-problems';
import { everyNode, parseCode, spotOf } from './parse-code';

/** A module as it will run: the body of a function that returns what the module exports. */
export type ModuleReading = { exports: string[]; runs: string };

const defaultName = 'patchbayDefaultExport';

/** Reads a module without running it. @returns null after each thing that it may not hold has been told. */
export function readModule(text: string, problems: CodeProblems): ModuleReading | null {
  const program = parseCode(text, 'module', problems);
  if (!program) return null;
  const before = problems.found.length;
  tellImports(program, problems);
  const exported = new Map<string, string>();
  const edits: Edit[] = [];
  for (const node of program.body) {
    if (node.type === 'ExportNamedDeclaration') readNamed(node, exported, edits);
    if (node.type === 'ExportDefaultDeclaration') readDefault(node, exported, edits);
  }
  if (problems.found.length > before) return null;
  const table = [...exported].map(([name, local]) => `${JSON.stringify(name)}: ${local}`).join(', ');
  return { exports: [...exported.keys()], runs: `"use strict";${edited(text, edits)}\nreturn { ${table} };` };
}

type Edit = { start: number; end: number; instead: string };

function tellImports(program: Program, problems: CodeProblems): void {
  for (const node of everyNode(program)) {
    const words = importWords(node);
    if (words) problems.error('import', spotOf(node), `${words} is not supported. Bundle the tool into one file.`);
  }
}

function importWords(node: Node): string {
  const { type, source } = node as Node & { source?: unknown };
  if (type === 'ImportDeclaration') return '`import`';
  if (type === 'ImportExpression') return '`import()`';
  if (type === 'MetaProperty' && (node as Node & { meta?: { name?: string } }).meta?.name === 'import')
    return '`import.meta`';
  return type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source) ? '`export … from`' : '';
}

function readNamed(node: ExportNamedDeclaration, exported: Map<string, string>, edits: Edit[]): void {
  const { declaration } = node;
  if (declaration) {
    edits.push({ start: node.start, end: declaration.start, instead: '' });
    const patterns =
      declaration.type === 'VariableDeclaration' ? declaration.declarations.map(({ id }) => id) : [declaration.id];
    for (const name of patterns.flatMap(namesIn)) exported.set(name, name);
    return;
  }
  edits.push({ start: node.start, end: node.end, instead: '' });
  for (const { exported: outside, local } of node.specifiers) {
    if (local.type !== 'Identifier') continue;
    exported.set(outside.type === 'Identifier' ? outside.name : String(outside.value), local.name);
  }
}

function readDefault(node: ExportDefaultDeclaration, exported: Map<string, string>, edits: Edit[]): void {
  const { declaration } = node;
  const isNamed = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
  const name = isNamed ? declaration.id?.name : undefined;
  edits.push({ start: node.start, end: declaration.start, instead: name ? '' : `const ${defaultName} = ` });
  // A function's declaration ends without the semicolon that a constant needs.
  if (!name) edits.push({ start: declaration.end, end: declaration.end, instead: ';' });
  exported.set('default', name ?? defaultName);
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => (one ? namesIn(one) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** Lines stay where they are, so that an error's place is one of the file that was shown. */
const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((left, right) => right.start - left.start)
    .reduce((code, { start, end, instead }) => {
      const kept = code.slice(start, end).replace(/[^\n]+/g, '');
      return `${code.slice(0, start)}${instead}${kept}${code.slice(end)}`;
    }, text);
