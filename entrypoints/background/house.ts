import { createJournal } from '../../utils/agent/journal';
import type { KeepAlive } from '../../utils/agent/keep-alive';
import { createRuns } from '../../utils/agent/runs';
import { createThreadTabs } from '../../utils/agent/thread-tabs';
import type { World } from '../../utils/agent/world';
import { browser } from '../../utils/browser';
import type { Catalogue } from '../../utils/catalogue/catalogue';
import { openDatabase } from '../../utils/database';
import type { Answering } from '../../utils/models/answering';
import { lazyCommandMode } from '../../utils/models/command/lazy-command-mode';
import { removeOriginFor, type SessionRules } from '../../utils/models/origin-rule';
import { createSavedModels } from '../../utils/models/saved-models';
import { createFeed } from '../../utils/panel/feed';
import { followFront } from '../../utils/panel/follow-front';
import { createRunNow } from '../../utils/panel/run-now';
import { panelSlices } from '../../utils/panel/slices';
import { threadSummaries } from '../../utils/panel/thread-summaries';
import { createToolList } from '../../utils/panel/tool-list';
import { createToolbarBadge } from '../../utils/panel/toolbar-badge';
import { unavailableTools } from '../../utils/panel/unavailable-tools';
import { unreadStore } from '../../utils/panel/unread-store';
import { createWaitingMessages } from '../../utils/panel/waiting-messages';
import { createWorkshopPace } from '../../utils/panel/workshop-pace';
import type { Router } from '../../utils/routing/prepared-call';
import { createSettings } from '../../utils/settings';
import { createToolRules } from '../../utils/tool-rules';
import { createToolkitSecrets } from '../../utils/toolkits/secrets';
import type { ToolkitShelf } from '../../utils/toolkits/shelf';
import { decide } from '../../utils/trust/approval-rules';
import { alwaysAllowed } from '../../utils/trust/grants';
import { codeSwitch } from '../../utils/user-scripts';
import { workerPart } from '../../utils/worker-parts';

export type House = Awaited<ReturnType<typeof buildHouse>>;

type Ground = {
  catalogue: Catalogue;
  shelf: ToolkitShelf;
  router: Router;
  appraise: NonNullable<World['appraise']>;
  keepAlive: KeepAlive;
  lifetime: AbortSignal;
};

/** The rule names our own host as the initiator: it never touches what a page sends. */
const removeOrigin = (baseUrls: readonly string[]) =>
  removeOriginFor(baseUrls, location.hostname, browser.declarativeNetRequest as unknown as SessionRules);

/** Everything that needs the database, put together once a worker's life. */
export async function buildHouse({ catalogue, shelf, router, appraise, keepAlive, lifetime }: Ground) {
  const database = await openDatabase();
  const fillShelf = async () => shelf.replace(await database.getAll('toolkits').catch(() => []));
  await fillShelf();
  await catalogue.ready;
  const journal = createJournal(database);
  const secrets = createToolkitSecrets(database);
  const settings = createSettings(browser.storage.local);
  const models = createSavedModels({
    database,
    settings,
    createCommandModel: lazyCommandMode,
    loadAnswering: () => workerPart<Answering>('models'),
    removeOrigin,
  });
  const rules = createToolRules(browser.storage.local, () => feed.refresh('tools'));
  const toolList = createToolList(
    catalogue,
    journal,
    unavailableTools(shelf, codeSwitch),
    rules,
    models.defaultModelId,
  );
  const pace = createWorkshopPace(settings);
  const runs = createRuns(
    {
      journal,
      router,
      offerFor: toolList.offerFor,
      modelFor: models.modelFor,
      appraise,
      decide: async ({ tool, place, thread, threadTab, raised }) => {
        const allowed = [...thread.allowed, ...alwaysAllowed(await rules.read())];
        return decide({ tool, place, raised, thread: { allowed }, frontOrigin: toolList.originOfTab(threadTab) });
      },
      isStepwise: pace.isStepwise,
      now: () => Date.now(),
    },
    keepAlive,
  );
  const waiting = createWaitingMessages(journal, runs, models, () => Date.now());
  const feed = createFeed(
    journal,
    panelSlices(journal, toolList, models, shelf, pace, database.health, secrets),
    () => badge.refresh(),
  );
  const badge = createToolbarBadge({
    journal,
    summaries: () => threadSummaries(journal),
    button: browser.action,
    unread: unreadStore(browser.storage.session),
    isPanelOpen: () => feed.isOpen(),
    title: browser.i18n.getMessage('actionTitle'),
  });
  const reread = () => void fillShelf().then(() => feed.reload());
  database.health.subscribe((news) => (news === 'rebuilt' ? reread() : feed.refresh('alert')));
  catalogue.subscribe(() => feed.refresh('tools', 'refused'), lifetime);
  shelf.subscribe(() => feed.refresh('toolkits', 'tools'), lifetime);
  followFront(() => feed.refresh('page', 'tools', 'refused'));
  const threadTabs = createThreadTabs(journal);
  const runNow = createRunNow(catalogue, router, threadTabs.adopt, () => Date.now());
  return {
    database,
    secrets,
    threadTabs,
    toolList,
    rules,
    runNow,
    journal,
    runs,
    waiting,
    models,
    settings,
    pace,
    feed,
    reread,
  };
}
