import { useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { addressProblem, fetchToolkit } from './address-source';
import { bringFiles } from './brought';

const asked = new URLSearchParams(location.search).get('from') ?? '';

/** The address of a toolkit. Nothing is fetched before the button is pressed. */
export function AddressField() {
  const [address, setAddress] = useState(asked);
  const [blocked, setBlocked] = useState(false);
  const [busy, setBusy] = useState(false);
  const read = async () => {
    report.value = addressProblem(address);
    if (report.value) return;
    setBusy(true);
    const files = await fetchToolkit(address, AbortSignal.timeout(20_000));
    setBusy(false);
    setBlocked(!files.ok && files.failure.code === 'permission-missing');
    if (files.ok) await bringFiles(files.value, address);
    else report.value = files.failure.message;
  };
  return (
    <div class="install-field">
      <label class="install-field">
        <span>{words('orAddress')}</span>
        <input
          type="url"
          value={address}
          placeholder="https://example.org/shop.tool.js"
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </label>
      <div class="button-row">
        <button type="button" class="button" disabled={busy || address === ''} onClick={() => void read()}>
          {busy ? words('fetching') : words('fetchIt')}
        </button>
        {blocked && (
          <button type="button" class="button" onClick={() => allow(address, () => void read())}>
            {words('allowAndFetch', new URL(address).host)}
          </button>
        )}
      </div>
    </div>
  );
}

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function allow(address: string, then: () => void): void {
  const { protocol, hostname } = new URL(address);
  browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }).then(
    (granted) => {
      if (granted) then();
      else report.value = words('notFetchedSites');
    },
    (thrown: unknown) => {
      report.value = words('notFetchedAsk', String(thrown));
    },
  );
}
