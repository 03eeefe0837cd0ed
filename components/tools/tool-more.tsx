import { Play } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { isFinder } from '../../utils/catalogue/finder';
import type { CallRule, ToolRow } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { RunNow } from './run-now';
import { setRule, setSiteDefault } from './set-rule';

const defaults = { usual: null, on: true, off: false } as const;
type Default = keyof typeof defaults;

/** What a person may say about one tool, and a way to try it. */
export function ToolMore({ row, id }: { row: ToolRow; id: string }) {
  return (
    <div class="tool-more" id={id}>
      <RuleChoice row={row} />
      <DefaultChoice row={row} />
      {!isFinder(row) && <RunChoice row={row} />}
    </div>
  );
}

function RunChoice({ row }: { row: ToolRow }) {
  const [running, setRunning] = useState(false);
  if (running) return <RunNow row={row} />;
  return (
    <button
      type="button"
      class="button"
      aria-label={words('toolRunName', row.name)}
      onClick={() => setRunning(true)}
    >
      <Play size={13} aria-hidden="true" /> {words('toolRunNow')}
    </button>
  );
}

function RuleChoice({ row }: { row: ToolRow }) {
  const label = words('toolRule');
  const onSite = row.ruleSite ? words('toolRuleSite', row.ruleSite) : words('toolRuleBrowser');
  return (
    <label class="tool-choice">
      <span>{label}</span>
      <select
        aria-label={`${label}: ${row.name}`}
        value={row.rule}
        onChange={(event) => void setRule(row, event.currentTarget.value as CallRule)}
      >
        <option value="ask">{words(row.mayLast ? 'toolRuleAsk' : 'toolRuleEachTime')}</option>
        {row.mayLast && <option value="thread">{words('toolRuleThread')}</option>}
        {row.mayLast && <option value="site">{onSite}</option>}
        <option value="never">{words('toolRuleNever')}</option>
      </select>
    </label>
  );
}

/** What its switch stands at on its site where a thread has not set it. */
export function DefaultChoice({ row }: { row: ToolRow }) {
  const label = row.ruleSite ? words('toolDefault', row.ruleSite) : words('toolDefaultBrowser');
  const value: Default = row.siteDefault === null ? 'usual' : row.siteDefault ? 'on' : 'off';
  return (
    <label class="tool-choice">
      <span>{label}</span>
      <select
        aria-label={`${label}: ${row.name}`}
        value={value}
        onChange={(event) =>
          void setSiteDefault(row.ruleOrigin, [row.switchKey], defaults[event.currentTarget.value as Default])
        }
      >
        <option value="usual">{words('toolDefaultUsual')}</option>
        <option value="on">{words('toolDefaultOn')}</option>
        <option value="off">{words('toolDefaultOff')}</option>
      </select>
    </label>
  );
}
