import { failed } from '../../../utils/failure';
import { type Part, stepResult } from '../../../utils/page/parts';

/** Runs beside the bridge: the isolated world shares the site's storage, and the page cannot see that it is read. */
export const storagePart: Part = {
  async run({ tool }) {
    if (tool !== 'storage.list') return failed('unknown-tool', `The storage part has no step "${tool}".`);
    return stepResult({ entries: Object.entries({ ...localStorage }) });
  },
};
