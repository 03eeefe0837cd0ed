import { useEffect, useState } from 'preact/hooks';
import { type BuiltInAvailability, builtInAvailability } from '../../utils/models/built-in/language-model';
import { prepareBuiltInModel } from '../../utils/models/built-in/prepare';
import { words } from '../../utils/words';

/** Loads the browser's own model on a click, and says how far that is. Nothing where it is loaded already. */
export function BuiltInLoader() {
  const [availability, setAvailability] = useState<BuiltInAvailability>('available');
  const [progress, setProgress] = useState('');
  useEffect(() => {
    void builtInAvailability().then(setAvailability);
  }, []);
  async function load() {
    setProgress(words('loading'));
    const tell = (share: number) => setProgress(words('loadingShare', Math.round(share * 100)));
    const loaded = await prepareBuiltInModel(tell, new AbortController().signal);
    setProgress(loaded.ok ? '' : loaded.failure.message);
    setAvailability(await builtInAvailability());
  }
  if (availability === 'available' || availability === 'unavailable') return null;
  return (
    <div class="button-row">
      <button type="button" class="button" onClick={() => void load()}>
        {words('loadIt')}
      </button>
      <p class="hint" role="status">
        {progress}
      </p>
    </div>
  );
}
