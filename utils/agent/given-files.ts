import type { Attachment } from '../thread';
import type { GivenFile } from '../toolkits/bundled';
import type { Journal } from './journal';

/** The files that the person attached in the thread of this call, the newest first; none for a call of no thread. */
export async function givenFiles(
  journal: Pick<Journal, 'item' | 'run' | 'items'>,
  callId: string,
): Promise<GivenFile[]> {
  const call = await journal.item(callId);
  const run = call && (await journal.run(call.runId));
  const items = run ? await journal.items(run.threadId) : [];
  return items
    .flatMap((item) => (item.kind === 'user' ? (item.attachments ?? []) : []))
    .reverse()
    .flatMap(fileOf);
}

/** What a page said is no file. */
function fileOf(attachment: Attachment): GivenFile[] {
  if (attachment.kind === 'page') return [];
  const { name } = attachment;
  if (attachment.kind === 'text') return [{ name, type: 'text/plain', text: attachment.text }];
  return [{ name, type: attachment.mediaType, base64: attachment.data }];
}
