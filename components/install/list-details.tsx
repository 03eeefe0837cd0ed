import { words } from '../../utils/words';
import { bring, brought } from './brought';

/** What a bare list of tools does not say itself. */
export function ListDetails() {
  const { name, sites } = brought.value;
  return (
    <>
      <label class="install-field">
        <span>{words('name')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={60}
          value={name}
          onInput={({ currentTarget }) => void bring({ name: currentTarget.value })}
        />
      </label>
      <label class="install-field">
        <span>{words('sitesPerLine')}</span>
        <textarea
          rows={3}
          dir="ltr"
          spellcheck={false}
          placeholder="https://shop.example/*"
          value={sites.join('\n')}
          onInput={({ currentTarget }) => void bring({ sites: linesOf(currentTarget.value) })}
        />
      </label>
    </>
  );
}

/** An empty last line is one that is about to be written. */
const linesOf = (text: string): string[] => text.replace(/\s+$/, '').split('\n').slice(0, 50).filter(Boolean);
