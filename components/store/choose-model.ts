import { ask } from './ask';
import { followMade } from './follow-made';
import { shownThread } from './view';

/** Lets a model answer in the thread on show; a new one becomes a thread by it. */
export async function chooseModel(modelId: string): Promise<void> {
  const follow = followMade();
  const present = shownThread.value;
  const made = present === null ? await ask('thread/create', {}) : { threadId: present };
  if (!made) return;
  await ask('model/choose', { threadId: made.threadId, modelId });
  follow(made);
}
