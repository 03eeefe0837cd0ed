import '../ui/suggestions.css';
import { PanelRightOpen } from 'lucide-preact';
import { openPanel } from '../../utils/panel/open-panel';
import type { ToolRow } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { inWords } from '../chat/in-words';
import { proposeDraft } from '../store/drafts';
import { tools } from '../store/panel';
import { panelPlace } from '../store/place';
import { showThread } from '../store/view';
import { Step } from './step';

const mostSuggestions = 6;

/** What a page offers by itself first, what every browser can do last. */
const nearness = ({ source, tabs }: ToolRow) =>
  source === 'bundled' ? 3 : source === 'page' ? (tabs.some(({ inFront }) => inFront) ? 0 : 1) : 2;

/** The panel opens with words in its box that some tool fits; sending them is the person's own first act. */
export function TryStep() {
  const offered = tools.value
    .filter((row) => row.on && !row.unavailable)
    .sort((left, right) => nearness(left) - nearness(right))
    .slice(0, mostSuggestions);
  const open = (text: string) => {
    // Before anything else: it needs the gesture of the click.
    openPanel(panelPlace().windowId);
    showThread(null);
    if (text) proposeDraft(null, text);
  };
  return (
    <Step number={3} title={words('welcomeTry')} done={false}>
      <p>{words('welcomeTryMeaning')}</p>
      <div class="button-row">
        <button type="button" class="button primary" onClick={() => open('')}>
          <PanelRightOpen size={14} aria-hidden="true" /> {words('openPanel')}
        </button>
      </div>
      {offered.length > 0 && (
        <>
          <p class="hint">{words('welcomeSuggestions')}</p>
          <ul class="suggestions">
            {offered.map((row) => (
              <li key={row.key}>
                <button type="button" class="suggestion" title={row.description} onClick={() => open(inWords(row))}>
                  {inWords(row)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{words('welcomeHow')}</p>
    </Step>
  );
}
