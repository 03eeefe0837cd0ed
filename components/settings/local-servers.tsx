import { useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import type { FoundServer } from '../../utils/models/discovery';
import type { ListedModel } from '../../utils/models/openai/list-models';
import { words } from '../../utils/words';
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
        {words('findModels')}
      </button>
      <div role="status">
        {state === 'searching' && <p class="hint">{words('findingModels')}</p>}
        {Array.isArray(state) && state.length === 0 && <p class="hint">{words('noServers')}</p>}
      </div>
      {Array.isArray(state) && state.length > 0 && (
        <ul class="model-list" aria-label={words('foundServers')}>
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
      {server.models.length === 0 && <p class="hint">{words('noModelLoaded')}</p>}
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
  if (isSaved) return <span>{words('modelAdded', model.id)}</span>;
  return (
    <button type="button" class="button" onClick={() => void add()}>
      {words('useModel', model.id)}
    </button>
  );
}
