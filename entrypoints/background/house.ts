import { createJournal } from '../../utils/agent/journal';
import type { KeepAlive } from '../../utils/agent/keep-alive';
import { createRuns } from '../../utils/agent/runs';
import { browser } from '../../utils/browser';
import type { Catalogue } from '../../utils/catalogue/catalogue';
import { openDatabase } from '../../utils/database';
import { createCommandMode } from '../../utils/models/command/command-mode';
import { removeOriginFor, type SessionRules } from '../../utils/models/origin-rule';
import { createSavedModels } from '../../utils/models/saved-models';
import { createFeed } from '../../utils/panel/feed';
import { followFront } from '../../utils/panel/follow-front';
import { panelSlices } from '../../utils/panel/slices';
import { createToolList } from '../../utils/panel/tool-list';
import type { Router } from '../../utils/routing/prepared-call';
import { createSettings } from '../../utils/settings';
import { decide } from '../../utils/trust/approval-rules';

export type House = Awaited<ReturnType<typeof buildHouse>>;

type Ground = { catalogue: Catalogue; router: Router; keepAlive: KeepAlive; lifetime: AbortSignal };

/** The rule names our own host as the initiator: it never touches what a page sends. */
const removeOrigin = (baseUrls: readonly string[]) =>
  removeOriginFor(baseUrls, location.hostname, browser.declarativeNetRequest as unknown as SessionRules);

/** Everything that needs the database, put together once a worker's life. */
export async function buildHouse({ catalogue, router, keepAlive, lifetime }: Ground) {
  const [database] = await Promise.all([openDatabase(), catalogue.ready]);
  const journal = createJournal(database);
  const settings = createSettings(browser.storage.local);
  const models = createSavedModels({
    database,
    settings,
    createCommandModel: () => createCommandMode(),
    removeOrigin,
  });
  const toolList = createToolList(catalogue, journal);
  const runs = createRuns(
    {
      journal,
      router,
      offerFor: toolList.offerFor,
      modelFor: models.modelFor,
      decide: ({ tool, place, thread, threadTab }) =>
        decide({ tool, place, thread, frontOrigin: toolList.originOfTab(threadTab) }),
      now: () => Date.now(),
    },
    keepAlive,
  );
  const feed = createFeed(journal, panelSlices(journal, toolList, models, database.health));
  database.health.subscribe((news) => (news === 'rebuilt' ? feed.reload() : feed.refresh('alert')));
  catalogue.subscribe(() => feed.refresh('tools', 'refused'), lifetime);
  followFront(() => feed.refresh('page', 'tools', 'refused'));
  return { journal, runs, models, settings, feed };
}
