import { useEffect, useState } from 'preact/hooks';
import { type CodeSwitch, codeSwitch, codeSwitchSentence } from '../../utils/user-scripts';
import { CodeSwitchButton } from './code-switch-button';

/** Where the browser does not run code of others yet: the name of its switch, and the way there. */
export function CodeSwitchNote() {
  const [state, setState] = useState<CodeSwitch>('on');
  useEffect(() => {
    const look = () => void codeSwitch().then(setState);
    look();
    // The switch is thrown on another page, and no event tells of it.
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  if (state === 'on') return null;
  return (
    <div class="install-problem">
      <p dir="auto">{codeSwitchSentence(state)}</p>
      {state === 'off' && <CodeSwitchButton onDone={() => void codeSwitch().then(setState)} />}
    </div>
  );
}
