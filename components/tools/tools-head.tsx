import { ListPlus, Pin, PinOff, Search, Settings2, X } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { ToolRow } from '../../utils/panel-state';
import { counted, words } from '../../utils/words';
import { page } from '../store/panel';
import { useFocusWhenDrawn } from '../ui/focus-when-drawn';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { makeDefault, setSiteDefault } from './set-rule';
import { costOfAll } from './tool-tokens';

type ToolsHeadProps = {
  rows: readonly ToolRow[];
  search: string;
  onSearch: (text: string) => void;
  onBring: () => void;
  onClose: () => void;
};

/** The search, what all of it costs, and what is done with all switches at once. */
export function ToolsHead({ rows, search, onSearch, onBring, onClose }: ToolsHeadProps) {
  const field = useRef<HTMLInputElement>(null);
  useFocusWhenDrawn(field);
  return (
    <>
      <div class="tools-search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          aria-label={words('toolsSearch')}
          placeholder={words('toolsSearch')}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <SwitchesMenu rows={rows} onBring={onBring} />
        <IconButton label={words('toolsClose')} small onClick={onClose}>
          <X size={15} />
        </IconButton>
      </div>
      <Sum rows={rows} />
    </>
  );
}

function Sum({ rows }: { rows: readonly ToolRow[] }) {
  const given = rows.filter((row) => row.on && !row.unavailable);
  const cost = costOfAll(given);
  const sum = cost === undefined ? words('toolsCounting') : words('toolCost', cost);
  return (
    <p class="tools-sum">
      {given.length > 0 ? `${counted('toolsOn', given.length)} · ${sum}` : words('toolsNoneOn')}
    </p>
  );
}

function SwitchesMenu({ rows, onBring }: { rows: readonly ToolRow[]; onBring: () => void }) {
  const url = page.value?.access === 'granted' ? page.value.url : '';
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const site = page.value?.site ?? '';
  const here = rows.filter((row) => row.ruleOrigin === origin);
  const said = here.filter((row) => row.siteDefault !== null).map(({ switchKey }) => switchKey);
  const ofSite =
    origin === ''
      ? []
      : [
          {
            label: words('toolsMakeDefault', site),
            icon: <Pin size={15} aria-hidden="true" />,
            disabled: here.length === 0,
            onChoose: () => void makeDefault(rows, origin),
          },
          {
            label: words('toolsForgetDefault', site),
            icon: <PinOff size={15} aria-hidden="true" />,
            disabled: said.length === 0,
            onChoose: () => void setSiteDefault(origin, said, null),
          },
        ];
  const bring = {
    label: words('toolsBring'),
    icon: <ListPlus size={15} aria-hidden="true" />,
    onChoose: onBring,
  };
  return (
    <Menu
      label={words('toolsMenu')}
      icon={<Settings2 size={15} aria-hidden="true" />}
      entries={[...ofSite, bring]}
    />
  );
}
