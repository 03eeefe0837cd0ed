import { useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import type { ProviderProfile } from '../../utils/models/provider-profile';
import type { ModelSummary } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { report } from '../store/view';
import { endpointPattern } from './endpoint-pattern';
import { LabelledInput } from './labelled-input';
import { ModelNameField } from './model-name-field';
import { ProviderPicker } from './provider-picker';
import { TestButton } from './test-button';
import { TextCallsSwitch } from './text-calls-switch';

type Values = { name: string; baseUrl: string; model: string; key: string; textCalls: boolean };

/** Adds or changes an endpoint. Its key goes in and never comes out again. */
export function ModelForm({ model, onDone }: { model: ModelSummary | null; onDone: () => void }) {
  const [id] = useState(() => model?.id ?? crypto.randomUUID());
  const [isSaved, setSaved] = useState(model !== null);
  const [values, setValues] = useState<Values>({
    name: model?.name ?? '',
    baseUrl: model?.baseUrl ?? '',
    model: model?.model ?? '',
    key: '',
    textCalls: model?.textCalls === true,
  });
  const [problem, setProblem] = useState('');
  const set = (name: Exclude<keyof Values, 'textCalls'>) => (value: string) =>
    setValues({ ...values, [name]: value });
  const fill = ({ name, baseUrl }: ProviderProfile) => setValues({ ...values, name: values.name || name, baseUrl });
  const movedKey = model?.keyHint && originOf(values.baseUrl) !== originOf(model.baseUrl);

  /** The permission is asked for before anything is awaited: it needs the gesture of the click. */
  async function save(): Promise<string | null> {
    const found = problemOf(values);
    setProblem(found);
    const pattern = endpointPattern(values.baseUrl.trim());
    if (found || !pattern) return null;
    const allowed = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
    const saved = await ask('model/save', {
      id,
      kind: 'openai',
      name: values.name.trim(),
      baseUrl: values.baseUrl.trim(),
      model: values.model.trim(),
      key: values.key === '' ? null : values.key.trim(),
      textCalls: values.textCalls,
    });
    if (!saved) return null;
    setSaved(true);
    setValues({ ...values, key: '' });
    if (!allowed) report.value = words('savedNotAllowed', pattern.slice(0, -2));
    return saved.modelId;
  }

  return (
    <form
      class="model-form"
      aria-label={model ? words('changeModel', model.name) : words('newModel')}
      onSubmit={(event) => {
        event.preventDefault();
        void save().then((saved) => saved && onDone());
      }}
    >
      <ProviderPicker onPick={fill} />
      <LabelledInput label={words('name')} value={values.name} onInput={set('name')} focused />
      <LabelledInput
        label={words('baseUrl')}
        value={values.baseUrl}
        onInput={set('baseUrl')}
        placeholder="https://host/v1"
      />
      <LabelledInput
        label={words('apiKey')}
        value={values.key}
        onInput={set('key')}
        secret
        placeholder={model?.keyHint && !movedKey ? words('keySaved', model.keyHint) : words('keyNotNeeded')}
      />
      {movedKey && <p class="hint">{words('keyBelongs', originOf(model.baseUrl))}</p>}
      <ModelNameField
        value={values.model}
        onInput={set('model')}
        endpoint={{ ...values, id: isSaved ? id : null }}
      />
      <TextCallsSwitch on={values.textCalls} onChange={(textCalls) => setValues({ ...values, textCalls })} />
      <p class="field-problem" role="status">
        {problem}
      </p>
      <div class="button-row">
        <button type="submit" class="button primary">
          {words('save')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words('cancel')}
        </button>
      </div>
      <TestButton prepare={save} />
    </form>
  );
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

function problemOf({ name, baseUrl, model }: Values): string {
  if (!name.trim()) return words('nameMissing');
  if (!endpointPattern(baseUrl.trim())) return words('baseUrlWrong');
  return model.trim() ? '' : words('modelMissing');
}
