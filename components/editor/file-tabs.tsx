import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { brought } from '../install/brought';
import { emptyManifest, skeletonFor } from './skeleton';
import { addFile, openPath, start } from './work';

/** The files of the toolkit, and the ways to begin another one. */
export function FileTabs() {
  const [name, setName] = useState('');
  const { files } = brought.value;
  const hasManifest = files.some(({ path }) => path.endsWith('.json'));
  return (
    <div class="button-row">
      {files.map(({ path }) => (
        <button
          key={path}
          type="button"
          class="button"
          aria-pressed={openPath.value === path}
          onClick={() => {
            openPath.value = path;
          }}
        >
          {path}
        </button>
      ))}
      {hasManifest && (
        <>
          <input
            aria-label={words('newFileName')}
            placeholder="weather.js"
            dir="ltr"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            disabled={!/^[\w./-]+\.[jt]s$/.test(name)}
            onClick={() => addFile(name)}
          >
            <Plus size={14} aria-hidden="true" /> {words('addFile')}
          </button>
        </>
      )}
      <button type="button" class="link-button" onClick={() => void start([skeletonFor('')])}>
        {words('newOneFile')}
      </button>
      <button type="button" class="link-button" onClick={() => void start([emptyManifest])}>
        {words('newToolsJson')}
      </button>
    </div>
  );
}
