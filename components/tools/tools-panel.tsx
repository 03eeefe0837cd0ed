import './tools-panel.css';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { page, tools } from '../store/panel';
import { toolsOpen } from '../store/view';
import { BringSwitches } from './bring-switches';
import { RefusedTools } from './refused-tools';
import { toolGroups } from './tool-groups';
import { useToolTokens } from './tool-tokens';
import { toolsButtonId } from './tools-button';
import { ToolsGroup } from './tools-group';
import { ToolsHead } from './tools-head';
import { whyEmpty } from './why-empty';

/** All tools that this thread could offer, docked above the message box. */
export function ToolsPanel() {
  const [search, setSearch] = useState('');
  const [bringing, setBringing] = useState(false);
  const rows = tools.value;
  useToolTokens(rows);
  const close = () => {
    toolsOpen.value = false;
    document.getElementById(toolsButtonId)?.focus();
  };
  const groups = toolGroups(rows, search);
  const offersNothing = groups.every(({ name }) => name === 'toolsToolkits' || name === 'toolsBrowser');
  return (
    <section
      id="tools-panel"
      class="tools-panel"
      aria-label={words('toolsOfThread')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <ToolsHead
        rows={rows}
        search={search}
        onSearch={setSearch}
        onBring={() => setBringing(true)}
        onClose={close}
      />
      <div class="tools-list">
        {bringing && <BringSwitches onDone={() => setBringing(false)} />}
        {search !== '' && groups.length === 0 && <p class="hint">{words('toolsNoneFits', search)}</p>}
        {search === '' && offersNothing && <p class="hint">{whyEmpty(page.value)}</p>}
        {groups.map((group) => (
          <ToolsGroup key={group.name} group={group} />
        ))}
        <RefusedTools />
      </div>
    </section>
  );
}
