import './tools-panel.css';
import { Search, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { page, tools } from '../store/panel';
import { toolsOpen } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { RefusedTools } from './refused-tools';
import { switchTools } from './switch-tools';
import { type ToolGroup, toolGroups } from './tool-groups';
import { ToolRowView } from './tool-row';
import { toolsButtonId } from './tools-button';
import { whyEmpty } from './why-empty';

/** All tools that this thread could offer, docked above the message box. */
export function ToolsPanel() {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    toolsOpen.value = false;
    document.getElementById(toolsButtonId)?.focus();
  };
  const groups = toolGroups(tools.value, search);
  return (
    <section
      id="tools-panel"
      class="tools-panel"
      aria-label="Tools of this thread"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="tools-search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          aria-label="Search tools"
          placeholder="Search tools"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <IconButton label="Close tools" small onClick={close}>
          <X size={15} />
        </IconButton>
      </div>
      <div class="tools-list">
        {groups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
        <RefusedTools />
        {groups.length === 0 && (
          <p class="hint">{tools.value.length > 0 ? `No tool fits "${search}".` : whyEmpty(page.value)}</p>
        )}
      </div>
    </section>
  );
}

function Group({ group: { name, rows } }: { group: ToolGroup }) {
  const allOn = rows.every((row) => row.on);
  const label = allOn ? 'Turn all off' : 'Turn all on';
  return (
    <section class="tool-group" aria-label={name}>
      <div class="tool-group-head">
        <h2>{name}</h2>
        <button
          type="button"
          class="link-button"
          aria-label={`${label}: ${name}`}
          onClick={() =>
            void switchTools(
              rows.map((row) => row.switchKey),
              !allOn,
            )
          }
        >
          {label}
        </button>
      </div>
      {rows.map((row) => (
        <ToolRowView key={row.key} row={row} />
      ))}
    </section>
  );
}
