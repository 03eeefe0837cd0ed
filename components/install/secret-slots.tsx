import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ToolkitSummary } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { LabelledInput } from '../settings/labelled-input';
import { ask } from '../store/ask';

type SlotProps = { toolkitId: string; slot: ToolkitSummary['secrets'][number]; onDone: () => void };

/** Where a person fills in what a toolkit's code may use and never hold. It goes in and never comes out again. */
export function SecretSlots({ toolkit: { id, secrets }, onDone }: { toolkit: ToolkitSummary; onDone: () => void }) {
  return (
    <>
      {secrets.map((slot) => (
        <SecretSlot key={slot.name} toolkitId={id} slot={slot} onDone={onDone} />
      ))}
    </>
  );
}

function SecretSlot({ toolkitId, slot: { name, host, filled }, onDone }: SlotProps) {
  const [value, setValue] = useState('');
  const [isOwn, setIsOwn] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useFocusAfter(filled, isOwn, row);
  const fill = async (next: string) => {
    const done = await ask('toolkit/fill-secret', { toolkitId, name, value: next.trim() });
    if (!done) return;
    setValue('');
    setIsOwn(true);
    onDone();
  };
  return (
    <div ref={row}>
      {filled ? (
        <div class="button-row">
          <span class="hint" tabIndex={-1}>
            {words('secretFilled', name, host)}
          </span>
          <button type="button" class="button" onClick={() => void fill('')}>
            {words('forgetSecret', name)}
          </button>
        </div>
      ) : (
        <form
          class="button-row"
          onSubmit={(event) => {
            event.preventDefault();
            void fill(value);
          }}
        >
          <LabelledInput label={words('secretFor', name, host)} value={value} onInput={setValue} secret />
          <button type="submit" class="button" disabled={value.trim() === ''}>
            {words('saveSecret', name)}
          </button>
        </form>
      )}
    </div>
  );
}

/**
 * What was pressed is gone once the slot is filled or emptied. The sentence takes the focus, or the field: the button
 * beside it would undo with the next press what this one has done.
 */
function useFocusAfter(filled: boolean, isOwn: boolean, row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!isOwn || (activeElement && activeElement !== document.body)) return;
    row.current?.querySelector<HTMLElement>('.hint, input')?.focus();
  }, [filled]);
}
