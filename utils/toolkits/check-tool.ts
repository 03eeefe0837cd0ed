import { isJsonObject, type JsonSchema } from '../json';
import { pageImport } from '../toolkit';
import { didYouMean } from './did-you-mean';
import type { Entry } from './manifest-shape';
import type { JsonPath, Problems } from './place';

const longestName = 40;
const longestParameters = 8192;
/** Names by which a path would leave the page's own objects for the machinery of the language. */
const barred = ['__proto__', 'prototype', 'constructor'];

/** Tells all that is wrong with what an entry says. @returns whether it can be used. */
export function checkTool(entry: Entry, at: JsonPath, problems: Problems): boolean {
  const before = problems.found.length;
  const { name, description, parameters } = entry.tool;
  if (!/^[A-Za-z0-9_-]+$/.test(name) || name.length > longestName) {
    const rule = `Use letters, digits, \`_\` and \`-\`, at most ${longestName}.`;
    problems.error('tool-name', [...at, 'tool', 'name'], `\`${name.slice(0, 80)}\` is not a usable name. ${rule}`);
  }
  if (description.trim() === '') {
    const text = `\`${name}\` has no description. The model chooses tools by it.`;
    problems.error('description', [...at, 'tool', 'description'], text);
  }
  checkParameters(parameters, [...at, 'tool', 'parameters'], problems);
  if (entry.importPath === pageImport) checkPageFunction(entry, at, problems);
  else {
    checkFile(entry.importPath, [...at, 'importPath'], problems);
    checkOrder(entry, at, problems);
  }
  return problems.found.length === before;
}

function checkParameters(parameters: JsonSchema, at: JsonPath, problems: Problems): void {
  if (parameters.type !== 'object') {
    problems.error('parameters', at, 'the top level must be `"type": "object"`.');
  }
  const names = namesIn(parameters);
  const required: unknown[] = Array.isArray(parameters.required) ? parameters.required : [];
  for (const name of required) {
    if (typeof name === 'string' && names.includes(name)) continue;
    const text = `\`${String(name)}\` is not in \`properties\`.${didYouMean(String(name), names)}`;
    problems.error('parameters', [...at, 'required'], text);
  }
  const text = JSON.stringify(parameters);
  if (text.length > longestParameters) {
    problems.error('parameters', at, `longer than ${longestParameters} characters. Describe less.`);
  }
  if (/"\$ref":"(?!#)/.test(text)) {
    problems.error('parameters', at, '`$ref` may only point into the same schema, such as `#/$defs/Size`.');
  }
}

function checkPageFunction(entry: Entry, at: JsonPath, problems: Problems): void {
  const steps = entry.entrypoint.split('.');
  if (!steps.every((step) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step) && !barred.includes(step))) {
    const text = `\`${entry.entrypoint.slice(0, 80)}\` is not a path on the page's window. Write names with dots, such as \`app.cart.add\`.`;
    problems.error('entrypoint', [...at, 'entrypoint'], text);
  }
  checkOrder(entry, at, problems);
}

function checkOrder(entry: Entry, at: JsonPath, problems: Problems): void {
  const names = namesIn(entry.tool.parameters);
  for (const [index, name] of (entry.arguments ?? []).entries()) {
    if (names.includes(name)) continue;
    const text = `\`${name}\` is not in \`properties\` of the parameters.${didYouMean(name, names)}`;
    problems.error('arguments', [...at, 'arguments', index], text);
  }
}

const namesIn = ({ properties }: JsonSchema): string[] => (isJsonObject(properties) ? Object.keys(properties) : []);

function checkFile(importPath: string, at: JsonPath, problems: Problems): void {
  const steps = importPath.replaceAll('\\', '/').split('/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(importPath) || importPath.startsWith('//') || steps.includes('..')) {
    const rule = 'Name a file beside it, such as `./weather.js`.';
    problems.error('path', at, `\`${importPath.slice(0, 80)}\` leaves the folder of the manifest. ${rule}`);
  }
}
