import { errorText } from '../../failure';
import { workerPart } from '../../worker-parts';
import type { Model } from '../model';
import { commandAuthor } from './author';

/** Command mode whose code is loaded with its first answer. */
export const lazyCommandMode = (): Model => ({
  author: commandAuthor,
  async *answer(request, signal) {
    let create: () => Model;
    try {
      create = await workerPart<() => Model>('command-mode');
    } catch (thrown) {
      const message = `Command mode could not be loaded (${errorText(thrown)}). Reload the extension.`;
      yield { type: 'failed', failure: { code: 'model-missing', message } };
      return;
    }
    yield* create().answer(request, signal);
  },
});
