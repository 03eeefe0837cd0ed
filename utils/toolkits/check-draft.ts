import { readMatchPattern } from '../match-pattern';
import type { ToolkitDraft, ToolkitTool } from '../toolkit';
import { secretName } from './check-reach';

const hostName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

/**
 * What the worker itself checks of a toolkit that a page of the extension has read: all that its own safety rests on.
 * @returns empty, or the first thing that is wrong.
 */
export function draftProblem(draft: ToolkitDraft): string {
  const { id, name, tools, files, matches, excludeMatches, connect, secrets } = draft;
  if (!/^[a-z0-9_]{1,20}$/.test(id) || name.trim() === '') return 'it has no usable name';
  if (matches.length === 0 || matches.length > 50) return 'it must name between 1 and 50 sites';
  const patterns = [...matches, ...excludeMatches, ...tools.flatMap((tool) => tool.matches)];
  const unreadable = patterns.find((pattern) => !readMatchPattern(pattern).ok);
  if (unreadable !== undefined) return `\`${unreadable.slice(0, 80)}\` is no match pattern`;
  if (tools.length === 0 || tools.length > 32) return 'it must hold between 1 and 32 tools';
  if (new Set(tools.map(({ definition }) => definition.name)).size < tools.length)
    return 'two of its tools have one name';
  if (connect.length > 20 || connect.some((host) => !hostName.test(host)))
    return 'a host to connect to is not usable';
  if (secrets.some(({ name, host }) => !secretName.test(name) || !connect.includes(host)))
    return 'a secret has no usable name or host';
  if (files.reduce((sum, { text, runs }) => sum + text.length + runs.length, 0) > 5_000_000)
    return 'it is too large';
  return tools.map((tool) => toolProblem(tool, draft)).find((problem) => problem !== '') ?? '';
}

function toolProblem(
  { definition, file, world, entrypoint }: ToolkitTool,
  { id, files, grants }: ToolkitDraft,
): string {
  const name = definition.name.startsWith(`${id}.`) ? definition.name.slice(id.length + 1) : '';
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(name)) return `\`${definition.name.slice(0, 80)}\` is not a usable name`;
  if (definition.description.trim() === '') return `\`${name}\` has no description`;
  if (definition.inputSchema.type !== 'object') return `the parameters of \`${name}\` are no object`;
  if (world === 'page' && grants.length > 0) return 'code in the page’s world gets no grants';
  if (file === '') return world === 'page' && entrypoint !== '' ? '' : `\`${name}\` names no function`;
  const code = files.find((one) => one.name === file);
  return code && code.runs !== '' && entrypoint !== '' ? '' : `the code of \`${name}\` is missing`;
}
