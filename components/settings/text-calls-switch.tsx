import { words } from '../../utils/words';
import { Sentence } from '../ui/sentence';
import { Switch } from '../ui/switch';

/** Off unless asked for: with it, whatever makes the model write such a text makes it call. */
export function TextCallsSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="field">
      <div class="switch-line">
        <Switch label={words('textCalls')} on={on} onChange={onChange} />
        <span aria-hidden="true">{words('textCalls')}</span>
      </div>
      <p class="hint">
        <Sentence text={words('textCallsMeaning')} parts={[<code key="code">{'<tool_call>…</tool_call>'}</code>]} />
      </p>
    </div>
  );
}
