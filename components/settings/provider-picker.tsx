import { useId, useState } from 'preact/hooks';
import { providers } from '../../utils/models/provider-list';
import type { ProviderProfile } from '../../utils/models/provider-profile';
import { words } from '../../utils/words';

const local = providers.filter((provider) => provider.local);
const hosted = providers.filter((provider) => !provider.local);

/** Fills in what is known of a provider, says where its keys are to be had, and what to know before choosing it. */
export function ProviderPicker({ onPick }: { onPick: (provider: ProviderProfile) => void }) {
  const id = useId();
  const [picked, setPicked] = useState<ProviderProfile | null>(null);
  function pick(wanted: string) {
    const found = providers.find((provider) => provider.id === wanted) ?? null;
    setPicked(found);
    if (found) onPick(found);
  }
  return (
    <>
      <div class="field">
        <label for={id}>{words('provider')}</label>
        <select id={id} value={picked?.id ?? ''} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{words('providerOther')}</option>
          <ProviderOptions label={words('onThisComputer')} from={local} />
          <ProviderOptions label={words('withKey')} from={hosted} />
        </select>
      </div>
      {picked && <ProviderHint provider={picked} />}
    </>
  );
}

const ProviderOptions = ({ label, from }: { label: string; from: readonly ProviderProfile[] }) => (
  <optgroup label={label}>
    {from.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </optgroup>
);

function ProviderHint({ provider }: { provider: ProviderProfile }) {
  return (
    <p class="hint">
      {provider.keyUrl ? (
        <>
          {words('keysFrom')}{' '}
          <a href={provider.keyUrl} target="_blank" rel="noreferrer">
            {provider.keyUrl}
          </a>
        </>
      ) : (
        words('runsHere')
      )}{' '}
      {provider.limits.join(' ')}
    </p>
  );
}
