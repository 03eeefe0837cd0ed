import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { AddressField } from './address-field';
import { bring, bringFiles, brought, review } from './brought';
import { readDropped, readFiles } from './file-source';
import { ListDetails } from './list-details';

/** A folder is chosen by an attribute that types of JSX do not know. */
const folderAttribute = { webkitdirectory: true } as object;

/** Files, a folder, something dropped, an address, or pasted text. */
export function SourceChooser() {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => list && list.length > 0 && readFiles(list).then(bringFiles, tellUnread);
  const pasted =
    brought.value.files.length === 1 && brought.value.files[0]?.path === pastedName
      ? brought.value.files[0].text
      : '';
  return (
    <section
      class="install-source"
      data-over={over}
      aria-label={words('whereFrom')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) readDropped(event.dataTransfer).then(bringFiles, tellUnread);
      }}
    >
      <label class="install-field">
        <span>{words('chooseToolkit')}</span>
        <input
          type="file"
          multiple
          accept=".json,.js,.mjs,.ts,.mts"
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
      </label>
      <label class="install-field">
        <span>{words('orFolder')}</span>
        <input type="file" {...folderAttribute} onChange={({ currentTarget }) => take(currentTarget.files)} />
      </label>
      <AddressField />
      <label class="install-field">
        <span>{words('orPaste')}</span>
        <textarea
          rows={8}
          dir="ltr"
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) =>
            void bring({ files: [{ path: pastedName, text: currentTarget.value }], source: '' })
          }
        />
      </label>
      {review.value?.isList && <ListDetails />}
    </section>
  );
}

/** What is pasted has no name of its own: its text says which of the two forms it is. */
export const pastedName = 'pasted.tool.js';

function tellUnread(thrown: unknown): void {
  report.value = words('filesUnread', String(thrown));
}
