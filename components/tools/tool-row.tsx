import { Lock, Settings2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { ToolRow } from '../../utils/panel-state';
import type { Effect } from '../../utils/tool';
import { codeSwitchSentence } from '../../utils/user-scripts';
import { type WordKey, words } from '../../utils/words';
import { CodeSwitchButton } from '../install/code-switch-button';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { Switch } from '../ui/switch';
import { switchTools } from './switch-tools';
import { ToolMore } from './tool-more';
import { costOf } from './tool-tokens';

const effectWords: Record<Effect, WordKey> = { read: 'toolReads', write: 'toolChanges', unknown: 'toolMayChange' };
const effectMeanings: Record<Effect, WordKey> = {
  read: 'toolReadsMeaning',
  write: 'toolChangesMeaning',
  unknown: 'toolMayChangeMeaning',
};

/** One tool, with its switch for this thread. */
export function ToolRowView({ row }: { row: ToolRow }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const isAbsent = row.switchKey === '';
  const inert = (row.on || isAbsent) && row.unavailable !== '';
  const locked = row.rule === 'never' ? words('toolNever') : isAbsent ? row.unavailable : '';
  return (
    <div class="tool-row" data-inert={inert}>
      {locked ? (
        <span class="tool-lock" title={locked}>
          <Lock size={15} role="img" aria-label={`${row.name}: ${locked}`} />
        </span>
      ) : (
        <Switch label={row.name} on={row.on} onChange={(on) => void switchTools([row.switchKey], on)} />
      )}
      <div class="tool-text">
        <div class="tool-head">
          <span class="tool-name">
            <PlainText text={row.name} />
          </span>
          <Cost row={row} />
          <span class={`effect ${row.effect}`} title={words(effectMeanings[row.effect])}>
            {words(effectWords[row.effect])}
          </span>
          {!isAbsent && (
            <IconButton label={words('toolMore', row.name)} small expanded={open} onClick={() => setOpen(!open)}>
              <Settings2 size={14} />
            </IconButton>
          )}
        </div>
        {row.title && row.title !== row.name && (
          <p class="tool-title">
            <PlainText text={row.title} />
          </p>
        )}
        <p class="tool-description">
          <PlainText text={row.description} />
        </p>
        <Where row={row} />
        {inert && (
          <p class="tool-unavailable" dir="auto">
            {row.unavailable}
          </p>
        )}
        {inert && row.unavailable === codeSwitchSentence('off') && <CodeSwitchButton onDone={() => {}} />}
        {open && <ToolMore row={row} id={id} />}
      </div>
    </div>
  );
}

function Cost({ row }: { row: ToolRow }) {
  const cost = costOf(row);
  if (cost === undefined) return null;
  return (
    <span class="tool-cost" title={words('toolCost', cost)}>
      {`≈ ${cost}`}
    </span>
  );
}

function Where({ row }: { row: ToolRow }) {
  return (
    <p class="tool-where">
      {row.site || 'Patchbay'}
      {row.frameOf && <span>{words('toolInFrame', row.frameOf)}</span>}
      {row.tabs.map((tab) => (
        <span key={tab.tabId} class="tab-chip" data-front={tab.inFront} title={tab.title}>
          {words('toolTab', tab.number)}
        </span>
      ))}
    </p>
  );
}
