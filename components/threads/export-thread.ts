import { ask } from '../store/ask';
import { saveFile } from '../ui/save-file';

/** Reading every thread may take a while, in milliseconds. */
const deadline = 60_000;

/** @param threadIds null: all of them. */
export async function exportThreads(threadIds: string[] | null, format: 'json' | 'markdown'): Promise<void> {
  const exported = await ask('thread/export', { threadIds, format }, { deadline });
  if (exported)
    saveFile(exported.fileName, format === 'json' ? 'application/json' : 'text/markdown', exported.text);
}
