import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { ask } from '../store/ask';

/** A slow model on this computer may take this long for its first answer, in milliseconds. */
const patience = 90_000;

type TestState = 'untested' | 'testing' | { works: boolean; sentences: string[] };

/** @param props.prepare saves what must be saved and gives the model's id; null where that failed. */
export function TestButton({ prepare }: { prepare: () => Promise<string | null> }) {
  const [state, setState] = useState<TestState>('untested');
  async function test() {
    if (state === 'testing') return;
    const prepared = prepare();
    setState('testing');
    const modelId = await prepared;
    const answer = modelId ? await ask('model/test', { modelId }, { deadline: patience }) : null;
    setState(answer ?? 'untested');
  }
  return (
    <div class="model-test">
      <button type="button" class="button" aria-disabled={state === 'testing'} onClick={() => void test()}>
        {words('testConnection')}
      </button>
      <div role="status">
        {state === 'testing' && <p class="hint">{words('askingModel')}</p>}
        {typeof state === 'object' && (
          <ul class={state.works ? 'sentences good' : 'sentences bad'}>
            {state.sentences.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
