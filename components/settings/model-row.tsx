import { useState } from 'preact/hooks';
import { builtInLimits } from '../../utils/models/built-in/limits';
import type { ModelSummary } from '../../utils/panel-state';
import { words } from '../../utils/words';
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
        {inUse && <span class="badge">{words('inUse')}</span>}
      </div>
      {model.kind === 'command' ? (
        <p class="hint">{words('commandModeMeaning')}</p>
      ) : model.kind === 'built-in' ? (
        <>
          <p class="hint">{builtInLimits.join(' ')}</p>
          <BuiltInLoader />
        </>
      ) : (
        <p class="hint model-facts">
          <bdi>{model.model}</bdi> · <bdi>{model.baseUrl}</bdi> ·{' '}
          {model.keyHint ? words('keyEndsIn', model.keyHint) : words('noKey')}
        </p>
      )}
      <div class="button-row">
        {!inUse && (
          <button type="button" class="button primary" onClick={() => void chooseModel(model.id)}>
            {words('useThisModel')}
          </button>
        )}
        {model.kind === 'openai' && (
          <>
            <button type="button" class="button" onClick={onEdit}>
              {words('edit')}
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
      {sure ? words('removeWithKey') : words('remove')}
    </button>
  );
}
