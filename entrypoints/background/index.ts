import '../../utils/no-eval';
import { defineBackground } from 'wxt/utils/define-background';
import { bundledToolkits } from '../../tools/toolkits';
import { givenFiles } from '../../utils/agent/given-files';
import { createKeepAlive } from '../../utils/agent/keep-alive';
import { browser } from '../../utils/browser';
import { createCatalogue } from '../../utils/catalogue/catalogue';
import { askFrame, documentInFrame, dropRevoked, followTabs } from '../../utils/catalogue/reconcile';
import { browserSessionStore } from '../../utils/catalogue/session-store';
import { withBundled } from '../../utils/catalogue/with-bundled';
import { withToolkits } from '../../utils/catalogue/with-toolkits';
import { isOwnPage, messageGate } from '../../utils/message-gate';
import { serve, servePanelChannels } from '../../utils/messaging';
import { offerAskAbout } from '../../utils/panel/ask-about';
import { createBin } from '../../utils/panel/bin';
import { openPanelOnAction } from '../../utils/panel/open-panel';
import { openWelcomeOnInstall } from '../../utils/panel/welcome';
import { createActs } from '../../utils/routing/executors/acts';
import { createBundled } from '../../utils/routing/executors/bundled';
import { contentScriptExecutor } from '../../utils/routing/executors/content-script';
import { toolkitExecutor } from '../../utils/routing/executors/toolkit';
import { createGrants, listenToToolkits } from '../../utils/routing/executors/toolkit-grants';
import { createRouter } from '../../utils/routing/router';
import { watchTabs } from '../../utils/routing/tab-watch';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { createToolkitValues } from '../../utils/toolkits/values';
import { injectIfGranted, injectIntoLatePages } from '../../utils/trust/late-pages';
import { followGrants, isGranted, registerContentScripts } from '../../utils/trust/sites';
import { keepWorkerParts } from '../../utils/worker-parts';
import { handlers } from './handlers';
import { buildHouse } from './house';

/**
 * A worker is started by an event and ended at any time. So every listener is attached in this first turn; what they
 * need from the database waits for `house`.
 */
export default defineBackground(() => {
  keepWorkerParts();
  const lifetime = new AbortController().signal;
  const ownOrigin = new URL(browser.runtime.getURL('')).origin;
  const isOurs = (sender: Parameters<typeof isOwnPage>[0]) => isOwnPage(sender, ownOrigin);

  const shelf = createToolkitShelf();
  const grants = createGrants(createToolkitValues(browser.storage.local), async () => (await house).secrets);
  listenToToolkits(grants);
  const pages = createCatalogue({ sessionStore: browserSessionStore(), askFrame: documentInFrame, isGranted });
  const catalogue = withBundled(withToolkits(pages, shelf, lifetime), bundledToolkits);
  const bundled = createBundled({
    toolkits: bundledToolkits,
    catalogue,
    acts: createActs(browserSessionStore()),
    bridge: contentScriptExecutor,
    findTools: async (callId, query) => (await house).toolList.find(callId, query),
    givenFiles: async (callId) => givenFiles((await house).journal, callId),
    threadTabs: {
      of: async (callId) => (await house).threadTabs.of(callId),
      current: async (callId) => (await house).threadTabs.current(callId),
      add: async (callId, tabId) => (await house).threadTabs.add(callId, tabId),
    },
  });
  const router = createRouter({
    catalogue,
    tabs: watchTabs(),
    executors: { toolkit: toolkitExecutor(shelf, grants), bundled: bundled.executor },
  });
  const keepAlive = createKeepAlive(() => void house.then(({ runs }) => runs.resume()));
  const house = buildHouse({ catalogue, shelf, router, appraise: bundled.appraise, keepAlive, lifetime });

  const bin = createBin(
    () => house.then(({ journal }) => journal),
    () => Date.now(),
  );

  serve(
    house.then((parts) => handlers(catalogue, shelf, parts, bin, grants)),
    messageGate(browser.runtime.id, ownOrigin),
  );
  servePanelChannels((channel) => void house.then(({ feed }) => feed.add(channel)), isOurs);
  openWelcomeOnInstall();
  offerAskAbout();
  openPanelOnAction(() => void house.then(({ feed }) => feed.refresh('page')));
  followTabs(pages, lifetime, askFrame, injectIfGranted);
  injectIntoLatePages(async (tabId) => {
    await pages.ready;
    // A page without tools says so only once it has loaded, which may be in this very moment.
    return pages.inFrame(tabId, 0) !== undefined || (await documentInFrame(tabId, 0)) !== null;
  });
  followGrants({
    added: () => void house.then(({ feed }) => feed.refresh('page', 'tools')),
    removed: () => {
      void dropRevoked(pages, isGranted);
      void house.then(({ feed }) => feed.refresh('page'));
    },
  });

  void registerContentScripts();
  void house.then(({ runs, waiting }) => Promise.all([runs.resume(), waiting.resume(), bin.empty()]));
});
