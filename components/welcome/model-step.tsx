import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { LocalServers } from '../settings/local-servers';
import { ModelForm } from '../settings/model-form';
import { ask } from '../store/ask';
import { models, presentModel } from '../store/panel';
import { Step } from './step';

/** Who answers: nobody but command mode, or a model. */
export function ModelStep() {
  const [adding, setAdding] = useState(false);
  return (
    <Step number={2} title={words('welcomeModel')} done={presentModel.value !== undefined}>
      <p>{words('welcomeModelMeaning')}</p>
      <fieldset class="model-choices">
        <legend class="sr-only">{words('answersWith')}</legend>
        {models.value.map(({ id, name, kind }) => (
          <label key={id} class="model-choice">
            <input
              type="radio"
              name="model"
              checked={presentModel.value?.id === id}
              onChange={() => void ask('model/choose', { threadId: null, modelId: id })}
            />
            <span>
              {name}
              {kind === 'command' && <span class="hint"> {words('welcomeCommandMode')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {adding ? (
        <ModelForm model={null} onDone={() => setAdding(false)} />
      ) : (
        <div class="button-row">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden="true" /> {words('addModel')}
          </button>
        </div>
      )}
      <LocalServers />
    </Step>
  );
}
