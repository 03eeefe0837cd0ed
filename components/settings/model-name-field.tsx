import { useId, useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import type { ListedModel } from '../../utils/models/openai/list-models';
import { counted, words } from '../../utils/words';
import { ask } from '../store/ask';
import { endpointPattern } from './endpoint-pattern';
import { toolWords } from './tool-words';

type ModelNameFieldProps = {
  value: string;
  onInput: (value: string) => void;
  /** The endpoint as it stands in the form; `id` where it is saved, so that its key can be used. */
  endpoint: { id: string | null; baseUrl: string; key: string };
};

/** The model's name: written by hand, or chosen from what the endpoint lists. */
export function ModelNameField({ value, onInput, endpoint }: ModelNameFieldProps) {
  const id = useId();
  const [listed, setListed] = useState<ListedModel[] | null>(null);
  const pattern = endpointPattern(endpoint.baseUrl.trim());

  /** The permission is asked for before anything is awaited: it needs the gesture of the click. */
  async function list() {
    if (!pattern) return;
    await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    const answer = await ask('model/list', {
      id: endpoint.id,
      baseUrl: endpoint.baseUrl.trim(),
      key: endpoint.key.trim() || null,
    });
    if (answer) setListed(answer.models);
  }

  return (
    <div class="field">
      <label for={id}>{words('model')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        list={`${id}-listed`}
        value={value}
        placeholder={words('modelHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={`${id}-listed`}>
        {listed?.map((model) => (
          <option key={model.id} value={model.id} label={`${model.id} ${toolWords(model)}`.trim()} />
        ))}
      </datalist>
      <div class="button-row">
        <button type="button" class="button" aria-disabled={!pattern} onClick={() => void list()}>
          {words('listModels')}
        </button>
        <span class="hint" role="status">
          {listed && (listed.length === 0 ? words('listedNone') : counted('listed', listed.length))}
        </span>
      </div>
    </div>
  );
}
