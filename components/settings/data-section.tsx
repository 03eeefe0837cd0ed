import { Download, Trash2, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { counted, words } from '../../utils/words';
import { ask } from '../store/ask';
import { report, showThread } from '../store/view';
import { exportThreads } from '../threads/export-thread';

/** Writing every thread may take a while, in milliseconds. */
const deadline = 60_000;

/** The person's data: out to a file, in from one, or gone. */
export function DataSection() {
  const [sure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section class="settings-group" aria-labelledby="data-heading">
      <h2 id="data-heading">{words('data')}</h2>
      <p class="hint">{words('dataMeaning')}</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => void exportThreads(null, 'json')}>
          <Download size={14} aria-hidden="true" /> {words('exportAll')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <Upload size={14} aria-hidden="true" /> {words('importThreads')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={words('importFile')}
          onChange={(event) => void importThreads(event.currentTarget)}
        />
      </div>
      {sure ? (
        <fieldset class="button-row" aria-label={words('deleteEverythingSure')}>
          <span>{words('deleteEverythingMeaning')}</span>
          <button type="button" class="button" onClick={() => setSure(false)}>
            {words('keepThem')}
          </button>
          <button type="button" class="button danger" onClick={() => void deleteAll().then(() => setSure(false))}>
            {words('deleteEverything')}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="button quiet" onClick={() => setSure(true)}>
          <Trash2 size={14} aria-hidden="true" /> {words('deleteEverything')}…
        </button>
      )}
    </section>
  );
}

async function importThreads(input: HTMLInputElement): Promise<void> {
  const [chosen] = input.files ?? [];
  input.value = '';
  if (!chosen) return;
  const imported = await ask('thread/import', { text: await chosen.text() }, { deadline });
  if (!imported) return;
  const left = imported.skipped.map(({ reason }) => reason).join(' ');
  const count = counted('imported', imported.imported);
  report.value = left ? `${count} ${words('leftOut', left)}` : count;
}

async function deleteAll(): Promise<void> {
  if (await ask('data/delete-all', {}, { deadline })) showThread(null);
}
