import type { ModelSummary } from '../panel-state';
import { builtInAuthor } from './built-in/limits';
import { commandAuthor } from './command/author';

/** The id of command mode, which is always there and has nothing to save. */
export const commandModelId = 'command';
/** The id of the browser's own model, where the browser has one. */
export const builtInModelId = 'built-in';

/** Ids that nothing may be saved under. */
export const alwaysThere: ReadonlySet<string> = new Set([commandModelId, builtInModelId]);

/**
 * Most tools that a request to this model may carry, where that is fewer than every large endpoint takes. The browser's
 * own has a small window: more tools would only confuse it.
 */
export const toolLimitOf = (modelId: string): number | undefined => (modelId === builtInModelId ? 8 : undefined);

const nothingSaved = { baseUrl: '', model: '', keyHint: '' };
export const commandSummary: ModelSummary = {
  id: commandModelId,
  kind: 'command',
  name: commandAuthor,
  ...nothingSaved,
};
export const builtInSummary: ModelSummary = {
  id: builtInModelId,
  kind: 'built-in',
  name: builtInAuthor,
  ...nothingSaved,
};
