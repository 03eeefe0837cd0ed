import './settings.css';
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { models } from '../store/panel';
import { ScreenFrame } from '../ui/screen-frame';
import { DataSection } from './data-section';
import { LocalServers } from './local-servers';
import { ModelForm } from './model-form';
import { ModelRow } from './model-row';
import { ShortcutsSection } from './shortcuts-section';
import { SitesSection } from './sites-section';
import { ToolkitsSection } from './toolkits-section';

/** Models, sites, toolkits, data and keys. */
export function SettingsScreen() {
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const done = () => setEditing(null);
  return (
    <ScreenFrame title={words('settings')}>
      <section class="settings-group" aria-labelledby="models-heading">
        <h2 id="models-heading">{words('models')}</h2>
        <p class="hint">{words('modelsMeaning')}</p>
        <ul class="model-list">
          {models.value.map((model) => (
            <li key={model.id} class="model-row">
              {editing === model.id ? (
                <ModelForm model={model} onDone={done} />
              ) : (
                <ModelRow model={model} onEdit={() => setEditing(model.id)} />
              )}
            </li>
          ))}
          {editing === 'new' && (
            <li class="model-row">
              <ModelForm model={null} onDone={done} />
            </li>
          )}
        </ul>
        {editing !== 'new' && (
          <button type="button" class="button" onClick={() => setEditing('new')}>
            <Plus size={14} aria-hidden="true" /> {words('addModel')}
          </button>
        )}
        <LocalServers />
      </section>
      <SitesSection />
      <ToolkitsSection />
      <DataSection />
      <ShortcutsSection />
    </ScreenFrame>
  );
}
