import { ChevronDown } from 'lucide-preact';
import { words } from '../../utils/words';
import { chooseModel } from '../store/choose-model';
import { models, presentModel } from '../store/panel';
import { screen } from '../store/view';

const settingsChoice = '\u0000settings';

/** Which model answers in this thread. */
export function ModelPicker() {
  const present = presentModel.value;
  if (!present) return <span class="model-picker" />;
  return (
    <span class="model-picker">
      <select
        aria-label={words('answersWith')}
        title={words('answersWithName', present.name)}
        value={present.id}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== settingsChoice) return void chooseModel(value);
          event.currentTarget.value = present.id;
          screen.value = 'settings';
        }}
      >
        {models.value.map((model) => (
          <option key={model.id} value={model.id}>
            {model.name}
          </option>
        ))}
        <option value={settingsChoice}>{words('changeModels')}</option>
      </select>
      <ChevronDown size={13} aria-hidden="true" />
    </span>
  );
}
