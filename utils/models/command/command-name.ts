import type { ModelTool } from '../model';
import { readFields } from './schema-fields';
import { shortNames } from './tool-documents';

/** How a tool is called by hand: `/drop_pin place=…`. */
export function exampleOf(tool: ModelTool | undefined, tools: readonly ModelTool[]): string {
  if (!tool) return '`/tool name=value`';
  const { list } = readFields(tool.parameters);
  const shown = [...list].sort((left, right) => Number(right.required) - Number(left.required)).slice(0, 2);
  const parts = shown.map(
    ({ name, kind, choices }) =>
      `${name}=${choices.length > 0 ? choices[0]?.value : kind === 'text' ? '"…"' : '…'}`,
  );
  return `\`${[`/${commandName(tool, tools)}`, ...parts].join(' ')}\``;
}

/** The shortest name that a tool can be called by: its alias without the site, where that is unique. */
export function commandName(tool: ModelTool, tools: readonly ModelTool[]): string {
  const names = shortNames(tools.map(({ alias }) => alias));
  const own = names[tools.indexOf(tool)];
  if (own === undefined || names.filter((name) => name === own).length > 1) return tool.alias;
  // The words of the name as the alias writes them.
  const tail = tool.alias.match(new RegExp(`${own.split(' ').join('[^\\p{L}\\p{N}]*')}$`, 'iu'))?.[0];
  return tail ?? tool.alias;
}
