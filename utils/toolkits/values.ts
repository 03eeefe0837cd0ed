import { failed, type Outcome, success } from '../failure';
import { createOrder } from '../in-order';
import type { ToolkitRequest } from '../page/toolkit-requests';
import type { SettingsArea } from '../settings';

export type ToolkitValues = ReturnType<typeof createToolkitValues>;
type ValueRequest = Exclude<ToolkitRequest, { ask: 'fetch' }>;

/** All values of one toolkit together, in characters of JSON. */
const mostCharacters = 64 * 1024;
const recordOf = (toolkitId: string): string => `toolkit-values:${toolkitId}`;

/** What toolkits with the `storage` grant keep, each for itself; one change after the other. */
export function createToolkitValues(area: SettingsArea) {
  const inOrder = createOrder<string>();
  const read = async (toolkitId: string): Promise<Record<string, unknown>> => {
    const name = recordOf(toolkitId);
    const { [name]: stored } = await area.get(name);
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  };
  const write = async (toolkitId: string, values: Record<string, unknown>): Promise<Outcome<null>> => {
    if (JSON.stringify(values).length > mostCharacters) {
      return failed('storage-failed', 'The toolkit keeps more than 64 kB. Delete values that are not needed.');
    }
    await area.set({ [recordOf(toolkitId)]: values });
    return success(null);
  };

  const answered = async (toolkitId: string, request: ValueRequest): Promise<Outcome<unknown>> => {
    const values = await read(toolkitId);
    if (request.ask === 'keys') return success(Object.keys(values));
    const has = Object.hasOwn(values, request.key);
    if (request.ask === 'get') return success(has ? values[request.key] : null);
    const { [request.key]: _before, ...others } = values;
    return write(toolkitId, request.ask === 'set' ? { ...others, [request.key]: request.value } : others);
  };
  return {
    answer: (toolkitId: string, request: ValueRequest) => inOrder(toolkitId, () => answered(toolkitId, request)),
    /** Nothing is kept of a toolkit that is gone for good. */
    forget: (toolkitId: string) => inOrder(toolkitId, () => area.set({ [recordOf(toolkitId)]: null })),
  };
}
