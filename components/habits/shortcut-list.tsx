import './habits.css';
import { words } from '../../utils/words';
import { commands } from './commands';
import { keyNames } from './shortcuts';

/** What every key does. */
export function ShortcutList() {
  return (
    <dl class="shortcuts">
      {commands.map(
        ({ id, name, keys }) =>
          keys && (
            <div key={id}>
              <dt>{words(name)}</dt>
              <dd dir="ltr">
                {keyNames(keys).map((sign) => (
                  <kbd key={sign}>{sign}</kbd>
                ))}
              </dd>
            </div>
          ),
      )}
      <div>
        <dt>{words('keySend')}</dt>
        <dd dir="ltr">
          <kbd>Enter</kbd>
        </dd>
      </div>
      <div>
        <dt>{words('keyNewLine')}</dt>
        <dd dir="ltr">
          <kbd>Shift</kbd>
          <kbd>Enter</kbd>
        </dd>
      </div>
      <div>
        <dt>{words('keyClose')}</dt>
        <dd dir="ltr">
          <kbd>Esc</kbd>
        </dd>
      </div>
    </dl>
  );
}
