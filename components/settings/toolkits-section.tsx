import { Pencil, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import type { ToolkitSummary } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { SecretSlots } from '../install/secret-slots';
import { ask } from '../store/ask';
import { page, toolkits } from '../store/panel';
import { PlainText } from '../ui/plain-text';

/** The installed toolkits, and the way to add one. */
export function ToolkitsSection() {
  const installed = toolkits.value.filter(({ removedAt }) => removedAt === null);
  return (
    <section class="settings-group" aria-labelledby="toolkits-heading">
      <h2 id="toolkits-heading">{words('toolkits')}</h2>
      <p class="hint">{words('toolkitsMeaning')}</p>
      {installed.length > 0 && (
        <ul class="model-list" aria-label={words('installedToolkits')}>
          {installed.map((toolkit) => (
            <li key={toolkit.id} class="model-row">
              <ToolkitRow toolkit={toolkit} />
            </li>
          ))}
        </ul>
      )}
      <div class="button-row">
        <button type="button" class="button" onClick={() => openOwn('install.html')}>
          <Plus size={14} aria-hidden="true" /> {words('addToolkit')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => openOwn(`options.html?site=${encodeURIComponent(page.value?.url ?? '')}`)}
        >
          <Pencil size={14} aria-hidden="true" /> {words('newToolkit')}
        </button>
      </div>
    </section>
  );
}

const openOwn = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path) });

function ToolkitRow({ toolkit }: { toolkit: ToolkitSummary }) {
  const [sure, setSure] = useState(false);
  const { id, name, version, description, matches, toolNames } = toolkit;
  return (
    <>
      <div class="model-head">
        <strong>
          <PlainText text={name} />
        </strong>
        {version}
      </div>
      {description && (
        <p class="hint">
          <PlainText text={description} />
        </p>
      )}
      <p class="hint model-facts">
        <PlainText text={toolNames.join(', ')} />
      </p>
      <p class="hint model-facts">{words('worksOn', matches.join(', '))}</p>
      <SecretSlots toolkit={toolkit} onDone={() => {}} />
      <div class="button-row">
        <button
          type="button"
          class={sure ? 'button danger' : 'button'}
          onBlur={() => setSure(false)}
          onClick={() => (sure ? void ask('toolkit/remove', { toolkitId: id }) : setSure(true))}
        >
          {sure ? words('removeWithTools') : words('remove')}
        </button>
      </div>
    </>
  );
}
