import { useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import type { FoundServer } from '../../utils/models/discovery';
import type { ListedModel } from '../../utils/models/openai/list-models';
import { ask } from '../store/ask';
import { models } from '../store/panel';
import { toolWords } from './tool-words';

const loopback = 'http://127.0.0.1/*';

type SearchState = 'idle' | 'searching' | FoundServer[];

/** Looks for model servers on this computer on a click, and adds the model that the person picks. */
export function LocalServers() {
  const [state, setState] = useState<SearchState>('idle');

  /** The permission is asked for before anything is awaited: it needs the gesture of the click. */
  async function search() {
    if (state === 'searching') return;
    const allowed = browser.permissions.request({ origins: [loopback] }).catch(() => false);
    setState('searching');
    const answer = (await allowed) ? await ask('model/discover', {}) : null;
    setState(answer?.servers ?? 'idle');
  }

  return (
    <>
      <button type="button" class="button" aria-disabled={state === 'searching'} onClick={() => void search()}>
        Find models on this computer
      </button>
      <div role="status">
        {state === 'searching' && <p class="hint">Asking the usual ports of this computer…</p>}
        {Array.isArray(state) && state.length === 0 && (
          <p class="hint">
            No model server answers on this computer. Start Ollama, LM Studio, llama.cpp, vLLM or Jan and look
            again.
          </p>
        )}
      </div>
      {Array.isArray(state) && state.length > 0 && (
        <ul class="model-list" aria-label="Model servers found on this computer">
          {state.map((server) => (
            <FoundRow key={server.id} server={server} />
          ))}
        </ul>
      )}
    </>
  );
}

function FoundRow({ server }: { server: FoundServer }) {
  return (
    <li class="model-row">
      <strong>{server.name}</strong>
      {server.models.length === 0 && <p class="hint">It has no model loaded.</p>}
      {server.models.map((model) => (
        <div key={model.id} class="button-row">
          <AddButton server={server} model={model} />
          <span class="hint">{toolWords(model)}</span>
        </div>
      ))}
    </li>
  );
}

/** Nothing but questions went to the server before this click; from now on conversations do. */
function AddButton({ server, model }: { server: FoundServer; model: ListedModel }) {
  const isSaved = models.value.some(({ baseUrl, model: name }) => baseUrl === server.baseUrl && name === model.id);
  async function add() {
    const entry = {
      id: crypto.randomUUID(),
      kind: 'openai',
      name: model.id,
      baseUrl: server.baseUrl,
      model: model.id,
      key: null,
    } as const;
    const saved = await ask('model/save', entry);
    if (saved) await ask('model/choose', { threadId: null, modelId: saved.modelId });
  }
  if (isSaved) return <span>{model.id} is added.</span>;
  return (
    <button type="button" class="button" onClick={() => void add()}>
      Use {model.id}
    </button>
  );
}
