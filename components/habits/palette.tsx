import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { Dialog } from '../ui/dialog';
import { useFocusWhenDrawn } from '../ui/focus-when-drawn';
import { PlainText } from '../ui/plain-text';
import { findEntries, type PaletteEntry } from './palette-entries';

/** Everything by name: type a few letters, choose with the arrows, Enter does it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = findEntries(typed);
  const present = Math.min(chosen, found.length - 1);
  const idOf = (index: number) => `${id}-${index}`;

  useFocusWhenDrawn(field);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back: what the command does with it is the last word.
    setTimeout(entry.run);
  };
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((present + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[present]);
    }
  }

  return (
    <Dialog label={words('commandPalette')} onClose={onClose}>
      <input
        ref={field}
        class="palette-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? idOf(present) : undefined}
        aria-label={words('paletteSearch')}
        placeholder={words('paletteSearch')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} ref={list} class="palette-list" role="listbox" aria-label={words('commandPalette')}>
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === present}
            class="palette-entry"
            onClick={() => run(entry)}
            onKeyDown={onKey}
          >
            <span class="palette-label">
              <PlainText text={entry.label} />
            </span>
            <span class="palette-group">{entry.group}</span>
            {entry.keys && (
              <span class="palette-keys" dir="ltr">
                {entry.keys.map((sign) => (
                  <kbd key={sign}>{sign}</kbd>
                ))}
              </span>
            )}
          </div>
        ))}
      </div>
      <p role="status" class="palette-none">
        {found.length === 0 && words('paletteNone', typed)}
      </p>
    </Dialog>
  );
}
