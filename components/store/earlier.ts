import { ask } from './ask';
import { state } from './panel';

/** Items that are asked for at a time. */
const portion = 40;
let isLoading = false;

/** Brings the next older items of the thread on show. Asked again while it waits, it does nothing. */
export async function loadEarlier(): Promise<void> {
  const { thread, items, earlier } = state.value;
  const before = items[0]?.sequence;
  if (isLoading || !thread || before === undefined || earlier === 0) return;
  isLoading = true;
  const page = await ask('thread/earlier', { threadId: thread.id, before, count: portion });
  isLoading = false;
  // Another thread is on show by now, or a new picture came meanwhile.
  if (!page || state.value.thread?.id !== thread.id || state.value.items[0]?.sequence !== before) return;
  state.value = { ...state.value, items: [...page.items, ...state.value.items], earlier: page.earlier };
}
