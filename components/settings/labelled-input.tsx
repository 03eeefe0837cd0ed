import { useId, useRef } from 'preact/hooks';
import { useFocusWhenDrawn } from '../ui/focus-when-drawn';

type LabelledInputProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  /** Shown as dots. */
  secret?: boolean;
  focused?: boolean;
};

export function LabelledInput({ label, value, onInput, placeholder, secret, focused }: LabelledInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocusWhenDrawn(input, focused === true);
  const shared = {
    id,
    ref: input,
    value,
    placeholder: placeholder ?? '',
    dir: 'auto' as const,
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {secret ? <input {...shared} type="password" /> : <input {...shared} type="text" />}
    </div>
  );
}
