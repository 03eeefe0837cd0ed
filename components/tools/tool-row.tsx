import type { ToolRow } from '../../utils/panel-state';
import type { Effect } from '../../utils/tool';
import { CodeSwitchButton } from '../install/code-switch-button';
import { PlainText } from '../ui/plain-text';
import { Switch } from '../ui/switch';
import { switchTools } from './switch-tools';

const effectWords: Record<Effect, string> = { read: 'reads', write: 'changes', unknown: 'may change' };
const effectMeanings: Record<Effect, string> = {
  read: 'Only reads; may run without asking on the page in front of you',
  write: 'Changes something; asks first',
  unknown: 'Does not say whether it changes anything; asks first',
};

/** One tool, with its switch for this thread. */
export function ToolRowView({ row }: { row: ToolRow }) {
  const inert = row.on && row.unavailable !== '';
  return (
    <div class="tool-row" data-inert={inert}>
      <Switch label={row.name} on={row.on} onChange={(on) => void switchTools([row.switchKey], on)} />
      <div class="tool-text">
        <div class="tool-head">
          <span class="tool-name">
            <PlainText text={row.name} />
          </span>
          <span class={`effect ${row.effect}`} title={effectMeanings[row.effect]}>
            {effectWords[row.effect]}
          </span>
        </div>
        {row.title && row.title !== row.name && (
          <p class="tool-title">
            <PlainText text={row.title} />
          </p>
        )}
        <p class="tool-description">
          <PlainText text={row.description} />
        </p>
        <p class="tool-where">
          {row.site || 'Patchbay'}
          {row.frameOf && <span>in a frame of {row.frameOf}</span>}
          {row.tabs.map((tab) => (
            <span key={tab.tabId} class="tab-chip" data-front={tab.inFront} title={tab.title}>
              tab {tab.number}
            </span>
          ))}
        </p>
        {inert && <p class="tool-unavailable">{row.unavailable}</p>}
        {inert && row.source === 'toolkit' && <CodeSwitchButton onDone={() => {}} />}
      </div>
    </div>
  );
}
