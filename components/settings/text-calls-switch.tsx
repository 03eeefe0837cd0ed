import { Switch } from '../ui/switch';

/** Off unless asked for: with it, whatever makes the model write such a text makes it call. */
export function TextCallsSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="field">
      <div class="switch-line">
        <Switch label="Read calls that it writes as text" on={on} onChange={onChange} />
        <span aria-hidden="true">Read calls that it writes as text</span>
      </div>
      <p class="hint">
        Some small local models write <code>&lt;tool_call&gt;…&lt;/tool_call&gt;</code> instead of calling. Only its
        own words are read so, never a page's, and only exact names of tools that it was offered.
      </p>
    </div>
  );
}
