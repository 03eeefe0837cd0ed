import { bundledToolkits } from '../../../tools/toolkits';
import type { ModelTool } from '../../../utils/models/model';
import { demoTools } from './demo-tools';

/** Aliases as a thread gives them: the toolkit, then the tool. */
const aliasOf = (name: string): string => name.replaceAll('.', '_');

/** What comes with Patchbay, all of it on, beside the tools of the demo site. */
export const withBundledTools: ModelTool[] = [
  ...demoTools,
  ...bundledToolkits
    .filter(({ name }) => name !== 'find')
    .flatMap(({ tools }) => tools)
    .map(({ definition: { name, title = '', description, inputSchema } }) => ({
      alias: aliasOf(name),
      title,
      description,
      parameters: inputSchema,
    })),
];
