import type { Kept } from './kept-for-later';
import type { Witness } from './native-hook';
import type { ProviderEnd } from './private-channel';
import type { SubmissionWatch } from './submit-event';
import type { NotifyActivity, startExecution, startWork } from './tool-execution';
import type { ToolRegistry } from './tool-registry';

/** What the provider hands to its later part, and where that part hangs in what it adds. */
export type PageHouse = {
  kept: Kept;
  registry: ToolRegistry;
  channel: ProviderEnd;
  startExecution: typeof startExecution;
  startWork: typeof startWork;
  /** Null where `document.modelContext` is not ours. */
  notify: NotifyActivity | null;
  /** Looks whether another context has come, and gives it: the browser's own, or a library's. */
  foreign: () => object | null;
  /** Has our accessor been replaced, as a native API that comes later does? */
  isReplaced: () => boolean;
  ping: () => void;
  // Hung in later:
  witness: Witness | null;
  submissions: SubmissionWatch | null;
};
