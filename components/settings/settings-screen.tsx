import './settings.css';
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { models } from '../store/panel';
import { ScreenFrame } from '../ui/screen-frame';
import { DataSection } from './data-section';
import { LocalServers } from './local-servers';
import { ModelForm } from './model-form';
import { ModelRow } from './model-row';
import { ToolkitsSection } from './toolkits-section';

/** Which models can answer. */
export function SettingsScreen() {
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const done = () => setEditing(null);
  return (
    <ScreenFrame title="Settings">
      <section class="settings-group" aria-labelledby="models-heading">
        <h2 id="models-heading">Models</h2>
        <p class="hint">Who answers you. Your messages, and what tools return, are sent to the one that you use.</p>
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
            <Plus size={14} aria-hidden="true" /> Add a model
          </button>
        )}
        <LocalServers />
      </section>
      <ToolkitsSection />
      <DataSection />
    </ScreenFrame>
  );
}
