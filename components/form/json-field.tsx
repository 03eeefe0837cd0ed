import { useId, useState } from 'preact/hooks';
import { errorText } from '../../utils/failure';
import { FieldFrame, problemId } from './field-frame';
import type { Problems } from './problems';

type JsonFieldProps = {
  label: string;
  value: unknown;
  path: string;
  problems: Problems;
  onChange: (value: unknown) => void;
};

/** A value written as JSON. Until it can be read, the last one that could is kept. */
export function JsonField({ label, value, path, problems, onChange }: JsonFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const [unread, setUnread] = useState('');
  const inside = [...problems]
    .filter(([place]) => place.startsWith(path))
    .map(([place, problem]) => `${place} ${problem}`);
  return (
    <FieldFrame id={id} field={{ label, description: '' }} problem={unread || inside.join(' ').trim()} required>
      <textarea
        id={id}
        class="json-box"
        dir="ltr"
        rows={5}
        spellcheck={false}
        aria-invalid={unread !== '' || inside.length > 0}
        aria-describedby={problemId(id)}
        value={typed}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          try {
            onChange(next.trim() === '' ? undefined : JSON.parse(next));
            setUnread('');
          } catch (thrown) {
            setUnread(`Not JSON yet: ${errorText(thrown)}`);
          }
        }}
      />
    </FieldFrame>
  );
}
