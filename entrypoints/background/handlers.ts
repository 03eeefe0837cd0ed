import type { Catalogue } from '../../utils/catalogue/catalogue';
import { success } from '../../utils/failure';
import type { MessagesFrom } from '../../utils/messages';
import type { Handlers } from '../../utils/messaging';
import type { Bin } from '../../utils/panel/bin';
import { inspectCommands } from '../../utils/panel/inspect-commands';
import { modelCommands } from '../../utils/panel/model-commands';
import { pageCommands } from '../../utils/panel/page-commands';
import { recordingCommands } from '../../utils/panel/recording-commands';
import { shelfCommands } from '../../utils/panel/shelf-commands';
import { threadCommands } from '../../utils/panel/thread-commands';
import { toolCommands } from '../../utils/panel/tool-commands';
import { toolkitCommands } from '../../utils/panel/toolkit-commands';
import { toolkitTrial } from '../../utils/panel/toolkit-trial';
import { transferCommands } from '../../utils/panel/transfer-commands';
import { workshopCommands } from '../../utils/panel/workshop-commands';
import type { Grants } from '../../utils/routing/executors/toolkit-grants';
import { withStorageAnswers } from '../../utils/storage/storage-answers';
import type { ToolkitShelf } from '../../utils/toolkits/shelf';
import { frontPage } from '../../utils/trust/front-page';
import { injectPagePart, injectPart } from '../../utils/trust/inject-part';
import { provenanceOf } from '../../utils/trust/provenance';
import type { House } from './house';

/** Who answers which message that reaches the worker. */
export const handlers = (
  catalogue: Catalogue,
  shelf: ToolkitShelf,
  {
    database,
    secrets,
    journal,
    runs,
    waiting,
    models,
    settings,
    pace,
    toolList,
    rules,
    runNow,
    feed,
    reread,
  }: House,
  bin: Bin,
  grants: Grants,
): Handlers<MessagesFrom<'content' | 'panel'>> =>
  withStorageAnswers({
    'document/announce': async (announcement, sender) => {
      const provenance = provenanceOf(sender);
      return provenance.ok ? success(await catalogue.announce(announcement, provenance.value)) : provenance;
    },
    'document/left': ({ documentId, persisted }) => {
      catalogue.documentLeft(documentId, persisted ? 'asleep' : 'left');
      return success({});
    },
    'document/load-part': ({ part }, sender) => injectPart(part, sender),
    'document/load-provider': ({ key }, sender) => injectPagePart(key, sender),
    ...threadCommands({ journal, runs, waiting, models, frontPage, now: () => Date.now() }),
    ...toolCommands({ journal, toolList, rules, runNow, frontPage, now: () => Date.now() }),
    ...shelfCommands({ journal, runs, bin, now: () => Date.now() }),
    ...pageCommands(frontPage),
    ...modelCommands(models, journal, () => feed.refresh('models', 'defaultModelId', 'tools')),
    ...toolkitCommands({
      ...{ database, shelf, secrets },
      changed: () => feed.refresh('toolkits'),
      now: () => Date.now(),
      forgetValues: grants.forgetValues,
    }),
    ...inspectCommands(journal),
    ...workshopCommands({
      journal,
      runs,
      pace,
      changed: () => feed.refresh('stepByStep'),
      now: () => Date.now(),
    }),
    ...recordingCommands({ journal, database, now: () => Date.now() }),
    ...toolkitTrial(catalogue, grants),
    ...transferCommands({
      journal,
      runs,
      settings,
      emptied: () => {
        for (const { id } of shelf.everything()) void grants.forgetValues(id);
        void rules.reset().then(reread);
      },
      now: () => Date.now(),
    }),
  });
