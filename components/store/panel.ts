import { computed, signal } from '@preact/signals';
import type { PanelState } from '../../utils/panel-state';
import type { Call, ThreadItem } from '../../utils/thread';

/** What the panel shows, as the worker last told it. Only the connection writes it. */

export const nothingYet: PanelState = {
  page: null,
  threads: [],
  thread: null,
  items: [],
  earlier: 0,
  run: null,
  tools: [],
  refused: [],
  models: [],
  defaultModelId: '',
  stepByStep: false,
  toolkits: [],
  alert: '',
};

export const state = signal<PanelState>(nothingYet);

/** `opening`: nothing was received yet. `lost`: what is shown may be old; a new connection is being made. */
export const connection = signal<'opening' | 'live' | 'lost' | 'orphaned'>('opening');

export const page = computed(() => state.value.page);
export const threads = computed(() => state.value.threads);
export const thread = computed(() => state.value.thread);
export const items = computed(() => state.value.items);
/** Older items that are not here. */
export const earlierItems = computed(() => state.value.earlier);
export const run = computed(() => state.value.run);
export const tools = computed(() => state.value.tools);
export const refusedTools = computed(() => state.value.refused);
export const models = computed(() => state.value.models);
export const toolkits = computed(() => state.value.toolkits);
export const stepByStep = computed(() => state.value.stepByStep);
export const houseAlert = computed(() => state.value.alert);

export const isRunning = computed(() => run.value?.phase === 'requesting' || run.value?.phase === 'calling');

const waitsForPerson = (item: ThreadItem): item is Call =>
  item.kind === 'call' && item.state === 'awaiting-approval';

/** Calls that ask, in their order. They are decided one after the other. */
export const waitingCalls = computed(() => items.value.filter(waitsForPerson));

/** Exactly what the model gets: the number on the Tools button. */
export const offeredCount = computed(() => tools.value.filter((row) => row.on && !row.unavailable).length);

/** The model that answers in this thread. */
export const presentModel = computed(() => {
  const wanted = thread.value?.modelId ?? state.value.defaultModelId;
  return models.value.find((model) => model.id === wanted) ?? models.value[0];
});
