import type { Journal } from '../agent/journal';
import type { SavedModels } from '../models/saved-models';
import type { PanelWatch } from '../panel-state';
import type { Health } from '../storage/health';
import type { ToolkitSecrets } from '../toolkits/secrets';
import type { ToolkitShelf } from '../toolkits/shelf';
import { frontPage } from '../trust/front-page';
import { absentRows } from './absent-tools';
import { newThread } from './new-thread';
import { threadSummaries } from './thread-summaries';
import type { ToolList } from './tool-list';
import { toolkitSummaries } from './toolkit-commands';
import type { Slices } from './view';
import type { WorkshopPace } from './workshop-pace';

/** How each part of the panel's picture is read. */
export const panelSlices = (
  journal: Journal,
  toolList: ToolList,
  models: SavedModels,
  shelf: ToolkitShelf,
  pace: WorkshopPace,
  health: Health,
  secrets: Pick<ToolkitSecrets, 'filled'>,
): Slices => ({
  page: ({ windowId, ownTabId }) => frontPage(windowId, ownTabId),
  threads: () => threadSummaries(journal),
  thread: async ({ threadId }) => {
    const thread = threadId === null ? undefined : await journal.thread(threadId);
    return thread && thread.deletedAt === undefined ? thread : null;
  },
  run: async ({ threadId }) => (threadId && (await journal.latestRun(threadId))) || null,
  tools: async (watch) => {
    const [thread, page] = await Promise.all([
      watch.threadId ? journal.thread(watch.threadId) : undefined,
      frontPageOf(watch),
    ]);
    const rows = await toolList.rowsFor(thread ?? newThread('', 0), page?.tabId ?? null);
    return [...rows, ...absentRows(shelf.all(), rows)];
  },
  refused: async (watch) => toolList.refusedIn((await frontPageOf(watch))?.tabId ?? null),
  models: () => models.summaries(),
  defaultModelId: () => models.defaultModelId(),
  stepByStep: () => pace.isStepwise(),
  toolkits: async () => toolkitSummaries(shelf, await secrets.filled()),
  alert: async () => health.alert(),
});

const frontPageOf = ({ windowId, ownTabId }: PanelWatch) => frontPage(windowId, ownTabId);
