import { useState } from 'preact/hooks';
import { counted, words } from '../../utils/words';
import { ask } from '../store/ask';
import { inThread } from '../store/in-thread';
import { panelPlace } from '../store/place';

/** Takes over the switches that another chat keeps for a thread. */
export function BringSwitches({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('');
  const [told, setTold] = useState('');

  async function bring() {
    const request = { text, ...panelPlace() };
    const brought = await inThread((threadId) => ask('tool/import-switches', { threadId, ...request }));
    if (!brought) return;
    const { switched, unknown } = brought;
    const gone = unknown.length > 0 ? ` ${words('toolsBroughtUnknown', unknown.slice(0, 20).join(', '))}` : '';
    setTold(counted('toolsBrought', switched) + gone);
  }

  return (
    <div class="bring-switches">
      <label>
        {words('toolsBringMeaning')}
        <textarea
          rows={3}
          dir="ltr"
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="button-row">
        <button type="button" class="button primary" disabled={text.trim() === ''} onClick={() => void bring()}>
          {words('toolsBringDo')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words('cancel')}
        </button>
      </div>
      <p class="hint" role="status">
        {told}
      </p>
    </div>
  );
}
