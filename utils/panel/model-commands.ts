import type { Journal } from '../agent/journal';
import { failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { SavedModels } from '../models/saved-models';

type ModelCommands = Extract<MessagesFrom<'panel'>, `model/${string}`>;

/** A test of a connection may wait for a model that is being loaded, in milliseconds. */
const testDeadline = 150_000;
/** The panel stops waiting for a list after ten seconds. */
const listDeadline = 8_000;

/** What a panel may ask for about models. A key goes in with `model/save`; nothing brings one out. */
export function modelCommands(models: SavedModels, journal: Journal, changed: () => void): Handlers<ModelCommands> {
  const told = <T>(answer: T): T => {
    changed();
    return answer;
  };
  return {
    'model/save': async (entry) => told(await models.save(entry)),
    'model/remove': async ({ modelId }) => told(await models.remove(modelId)),
    'model/choose': async ({ threadId, modelId }) => {
      if (threadId === null) return told(await models.chooseDefault(modelId));
      if (!(await models.exists(modelId))) {
        return failed('model-missing', 'This model is no longer saved. Choose another one in Settings.');
      }
      const thread = await journal.updateThread(threadId, (present) => ({ ...present, modelId }));
      return thread ? success({}) : failed('not-found', 'This thread no longer exists. Open another one.');
    },
    'model/list': async (entry) => {
      const listed = await models.list(entry, AbortSignal.timeout(listDeadline));
      return listed.ok ? success({ models: listed.value }) : listed;
    },
    'model/discover': async () => {
      const found = await models.discover(AbortSignal.timeout(listDeadline));
      return found.ok ? success({ servers: found.value }) : found;
    },
    'model/test': ({ modelId }) => models.test(modelId, AbortSignal.timeout(testDeadline)),
  };
}
