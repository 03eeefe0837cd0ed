import { useState } from 'preact/hooks';
import { change, inspection, manifest, takeFile } from './manifest';

/** A file, dropped or chosen, or pasted text; and for a bare list of tools its name and sites. */
export function ManifestSource() {
  const [over, setOver] = useState(false);
  const { text, name, sites } = manifest.value;
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void takeFile(file);
  };
  return (
    <section
      class="install-source"
      data-over={over}
      aria-label="Manifest"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label class="install-field">
        <span>Choose a tools.json, or drop it here</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void takeFile(file);
          }}
        />
      </label>
      <label class="install-field">
        <span>Or paste its text</span>
        <textarea
          rows={8}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => void change({ text: currentTarget.value })}
        />
      </label>
      {inspection.value?.isList && (
        <>
          <label class="install-field">
            <span>Name</span>
            <input
              type="text"
              maxLength={60}
              value={name}
              onInput={({ currentTarget }) => void change({ name: currentTarget.value })}
            />
          </label>
          <label class="install-field">
            <span>Sites, one pattern a line</span>
            <textarea
              rows={3}
              spellcheck={false}
              placeholder="https://shop.example/*"
              value={sites.join('\n')}
              onInput={({ currentTarget }) => void change({ sites: linesOf(currentTarget.value) })}
            />
          </label>
        </>
      )}
    </section>
  );
}

/** An empty last line is one that is about to be written. */
const linesOf = (text: string): string[] => text.replace(/\s+$/, '').split('\n').slice(0, 50).filter(Boolean);
