import '../ui/suggestions.css';
import './empty-thread.css';
import type { ToolRow } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { proposeDraft } from '../store/drafts';
import { connection, page, presentModel, tools } from '../store/panel';
import { shownThread } from '../store/view';
import { inWords } from './in-words';

const mostSuggestions = 6;

/** A thread with nothing in it: what this is, and what could be said here. */
export function EmptyThread() {
  if (connection.value === 'opening') return null;
  const here = tools.value.filter((row) => row.on && !row.unavailable && row.tabs.some((tab) => tab.inFront));
  return (
    <div class="empty-thread">
      <h2>{words('emptyTitle')}</h2>
      <p>{words('emptyIntroduction')}</p>
      {presentModel.value?.kind === 'command' && <p>{words('emptyCommandMode')}</p>}
      <WhatIsHere here={here} />
    </div>
  );
}

function WhatIsHere({ here }: { here: ToolRow[] }) {
  if (here.length > 0) {
    return (
      <>
        <h3>{words('suggestions')}</h3>
        <ul class="suggestions">
          {here.slice(0, mostSuggestions).map((row) => (
            <li key={row.key}>
              <button
                type="button"
                class="suggestion"
                title={row.description}
                onClick={() => proposeDraft(shownThread.value, inWords(row))}
              >
                {inWords(row)}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const access = page.value?.access;
  if (access === 'granted') return <p class="hint">{words('emptyNoTools')}</p>;
  if (access === 'not-granted') return <p class="hint">{words('emptyConnect')}</p>;
  return <p class="hint">{words('emptyOpen')}</p>;
}
