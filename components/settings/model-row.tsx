import { useState } from 'preact/hooks';
import { builtInLimits } from '../../utils/models/built-in/limits';
import type { ModelSummary } from '../../utils/panel-state';
import { ask } from '../store/ask';
import { state, thread } from '../store/panel';
import { BuiltInLoader } from './built-in-loader';
import { TestButton } from './test-button';

/** A model that can be used, tested, changed and removed. */
export function ModelRow({ model, onEdit }: { model: ModelSummary; onEdit: () => void }) {
  const inUse = state.value.defaultModelId === model.id;
  return (
    <>
      <div class="model-head">
        <strong dir="auto">{model.name}</strong>
        {inUse && <span class="badge">in use</span>}
      </div>
      {model.kind === 'command' ? (
        <p class="hint">
          Not a language model: it matches the words of your message to tools and fills in what it finds. It needs
          no key and no network.
        </p>
      ) : model.kind === 'built-in' ? (
        <>
          <p class="hint">{builtInLimits.join(' ')}</p>
          <BuiltInLoader />
        </>
      ) : (
        <p class="hint model-facts">
          {model.model} · {model.baseUrl} · {model.keyHint ? `key ends in ${model.keyHint}` : 'no key'}
        </p>
      )}
      <div class="button-row">
        {!inUse && (
          <button type="button" class="button primary" onClick={() => void chooseModel(model.id)}>
            Use this model
          </button>
        )}
        {model.kind === 'openai' && (
          <>
            <button type="button" class="button" onClick={onEdit}>
              Edit
            </button>
            <RemoveButton modelId={model.id} />
          </>
        )}
      </div>
      {model.kind !== 'command' && <TestButton prepare={() => Promise.resolve(model.id)} />}
    </>
  );
}

/** For new threads, and for the one in front where it had chosen another. */
async function chooseModel(modelId: string): Promise<void> {
  await ask('model/choose', { threadId: null, modelId });
  const present = thread.value;
  if (present?.modelId) await ask('model/choose', { threadId: present.id, modelId });
}

function RemoveButton({ modelId }: { modelId: string }) {
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      class={sure ? 'button danger' : 'button'}
      onBlur={() => setSure(false)}
      onClick={() => (sure ? void ask('model/remove', { modelId }) : setSure(true))}
    >
      {sure ? 'Remove it and its key' : 'Remove'}
    </button>
  );
}
