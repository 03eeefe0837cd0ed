import { FileUp, Globe, Paperclip, TextSelect } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { addAttachments } from '../store/attachments';
import { threadOnShow } from '../store/in-thread';
import { page, presentModel } from '../store/panel';
import { panelPlace } from '../store/place';
import { report } from '../store/view';
import { Menu } from '../ui/menu';
import { readFile } from './read-file';

/** What can go along with a message: files, and what the page in front says. */
export function AttachMenu({ onDone }: { onDone: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const granted = page.value?.access === 'granted';
  const pageHint = granted ? {} : { disabled: true, hint: words('attachConnectFirst') };
  return (
    <>
      <Menu
        label={words('attach')}
        icon={<Paperclip size={16} aria-hidden="true" />}
        side="above"
        align="start"
        entries={[
          {
            label: words('attachFiles'),
            icon: <FileUp size={15} aria-hidden="true" />,
            onChoose: () => input.current?.click(),
          },
          {
            label: words('attachSelection'),
            icon: <TextSelect size={15} aria-hidden="true" />,
            onChoose: () => void attachPage('selection').then(onDone),
            ...pageHint,
          },
          {
            label: words('attachPage'),
            icon: <Globe size={15} aria-hidden="true" />,
            onChoose: () => void attachPage('whole').then(onDone),
            ...pageHint,
          },
        ]}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words('attachFiles')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void attachFiles(files).then(onDone);
        }}
      />
    </>
  );
}

export async function attachPage(part: 'selection' | 'whole'): Promise<void> {
  const threadId = threadOnShow();
  const read = await ask('page/read', { part, ...panelPlace() });
  if (!read) return;
  addAttachments(await threadId(), [
    { kind: 'page', part, name: read.title.slice(0, 300), url: read.url, text: read.text },
  ]);
}

export async function attachFiles(files: readonly File[]): Promise<void> {
  const threadId = threadOnShow();
  for (const file of files) {
    const read = await readFile(file);
    if (!read.ok) report.value = read.failure.message;
    else if (read.value.kind === 'image' && presentModel.value?.kind !== 'openai') {
      report.value = words('attachNoImages', presentModel.value?.name ?? '');
    } else addAttachments(await threadId(), [read.value]);
  }
}
