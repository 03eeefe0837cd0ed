import { Download, Trash2, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../store/ask';
import { report, showThread } from '../store/view';

/** Reading and writing every thread may take a while, in milliseconds. */
const deadline = 60_000;

/** The person's data: out to a file, in from one, or gone. */
export function DataSection() {
  const [sure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section class="settings-group" aria-labelledby="data-heading">
      <h2 id="data-heading">Data</h2>
      <p class="hint">Everything lies in this browser. A file holds threads only: no keys, no models, no grants.</p>
      <div class="button-row">
        <button type="button" class="button" onClick={() => void exportThreads()}>
          <Download size={14} aria-hidden="true" /> Export all threads
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <Upload size={14} aria-hidden="true" /> Import threads
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label="File with threads"
          onChange={(event) => void importThreads(event.currentTarget)}
        />
      </div>
      {sure ? (
        <fieldset class="button-row" aria-label="Delete everything?">
          <span>Threads, models, keys and settings will be gone for good.</span>
          <button type="button" class="button" onClick={() => setSure(false)}>
            Keep them
          </button>
          <button type="button" class="button danger" onClick={() => void deleteAll().then(() => setSure(false))}>
            Delete everything
          </button>
        </fieldset>
      ) : (
        <button type="button" class="button quiet" onClick={() => setSure(true)}>
          <Trash2 size={14} aria-hidden="true" /> Delete everything…
        </button>
      )}
    </section>
  );
}

async function exportThreads(): Promise<void> {
  const exported = await ask('thread/export', { threadIds: null }, { deadline });
  if (!exported) return;
  const address = URL.createObjectURL(new Blob([exported.text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = exported.fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function importThreads(input: HTMLInputElement): Promise<void> {
  const [chosen] = input.files ?? [];
  input.value = '';
  if (!chosen) return;
  const imported = await ask('thread/import', { text: await chosen.text() }, { deadline });
  if (!imported) return;
  const left = imported.skipped.map(({ reason }) => reason).join(' ');
  const count = imported.imported === 1 ? '1 thread was' : `${imported.imported} threads were`;
  report.value = `${count} imported.${left ? ` Left out: ${left}` : ''}`;
}

async function deleteAll(): Promise<void> {
  if (await ask('data/delete-all', {}, { deadline })) showThread(null);
}
