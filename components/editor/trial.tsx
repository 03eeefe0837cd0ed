import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../utils/browser';
import { permissionsFor } from '../../utils/match-pattern';
import type { ReplyOf } from '../../utils/messages';
import type { ToolkitDraft } from '../../utils/toolkit';
import { isOnPage } from '../../utils/toolkits/works-on';
import { words } from '../../utils/words';
import { SchemaForm } from '../form/schema-form';
import { CodeSwitchNote } from '../install/code-switch-note';
import { ask } from '../store/ask';
import { report } from '../store/view';
import { TrialResult } from './trial-result';

type Tab = { id: number; title: string; url: string };

/** Runs one tool of what stands in the editor, on a tab of the person's choice. Nothing is installed for it. */
export function Trial({ toolkit }: { toolkit: ToolkitDraft }) {
  const [toolName, setToolName] = useState('');
  const [tabId, setTabId] = useState<number | null>(null);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [problem, setProblem] = useState('');
  const [answer, setAnswer] = useState<ReplyOf<'toolkit/try'> | null>(null);
  const [busy, setBusy] = useState(false);
  const tabs = useTabs(toolkit);
  const tool = toolkit.tools.find(({ definition }) => definition.name === toolName) ?? toolkit.tools[0];
  const tab = tabs.find(({ id }) => id === tabId) ?? tabs[0];
  if (!tool) return null;
  const run = async () => {
    if (!tab) return;
    report.value = '';
    setBusy(true);
    setAnswer(
      await ask(
        'toolkit/try',
        { toolkit, toolName: tool.definition.name, tabId: tab.id, arguments: values },
        { deadline: 40_000 },
      ),
    );
    setBusy(false);
  };
  return (
    <section class="install-source" aria-labelledby="trial-heading">
      <h2 id="trial-heading">{words('dryRun')}</h2>
      <label class="install-field">
        <span>{words('tool')}</span>
        <select value={tool.definition.name} onChange={({ currentTarget }) => setToolName(currentTarget.value)}>
          {toolkit.tools.map(({ definition }) => (
            <option key={definition.name}>{definition.name}</option>
          ))}
        </select>
      </label>
      <label class="install-field">
        <span>{words('tab')}</span>
        <select value={tab?.id ?? ''} onChange={({ currentTarget }) => setTabId(Number(currentTarget.value))}>
          {tabs.map(({ id, title, url }) => (
            <option key={id} value={id}>
              {title || url}
            </option>
          ))}
        </select>
      </label>
      {tabs.length === 0 && <NoTab toolkit={toolkit} />}
      <SchemaForm
        key={tool.definition.name + JSON.stringify(tool.definition.inputSchema)}
        schema={tool.definition.inputSchema}
        values={{}}
        onChange={(next, wrong) => {
          setValues(next);
          setProblem(wrong);
        }}
      />
      {tool.file !== '' && <CodeSwitchNote />}
      <button
        type="button"
        class="button primary"
        disabled={busy || !tab || problem !== ''}
        onClick={() => void run()}
      >
        {busy ? words('runningNow') : words('runIt')}
      </button>
      {answer && <TrialResult answer={answer} />}
    </section>
  );
}

function NoTab({ toolkit }: { toolkit: ToolkitDraft }) {
  return (
    <div>
      <p class="hint">{words('trialNoTab')}</p>
      <button
        type="button"
        class="button"
        onClick={() =>
          void browser.permissions
            .request({ origins: permissionsFor(toolkit.matches) })
            .catch((thrown: unknown) => {
              report.value = words('didNotAskSites', String(thrown));
            })
        }
      >
        {words('allowItsSites')}
      </button>
    </div>
  );
}

/** The tabs that show one of its pages. Without access to a site the browser does not tell its address. */
function useTabs(toolkit: ToolkitDraft): Tab[] {
  const [tabs, setTabs] = useState<Tab[]>([]);
  const { matches, excludeMatches } = toolkit;
  useEffect(() => {
    const look = async () => {
      const open = await browser.tabs.query({});
      const known = open.map(({ id = -1, title = '', url = '' }) => ({ id, title, url }));
      setTabs(known.filter(({ url }) => isOnPage({ frames: 'top', matches, excludeMatches }, { url, frameId: 0 })));
    };
    void look();
    const again = () => void look();
    browser.tabs.onUpdated.addListener(again);
    browser.tabs.onRemoved.addListener(again);
    return () => {
      browser.tabs.onUpdated.removeListener(again);
      browser.tabs.onRemoved.removeListener(again);
    };
  }, [matches.join(' '), excludeMatches.join(' ')]);
  return tabs;
}
