import { ask } from './ask';
import { inThread } from './in-thread';

/** Lets a model answer in the thread on show; a new one becomes a thread by it. */
export async function chooseModel(modelId: string): Promise<void> {
  await inThread(async (present) => {
    const thread = present === null ? await ask('thread/create', {}) : { threadId: present };
    if (thread) await ask('model/choose', { threadId: thread.threadId, modelId });
    return thread;
  });
}
