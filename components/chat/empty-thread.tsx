import './empty-thread.css';
import type { ToolRow } from '../../utils/panel-state';
import { proposeDraft } from '../store/drafts';
import { connection, page, presentModel, tools } from '../store/panel';
import { shownThread } from '../store/view';

const mostSuggestions = 6;

/** A thread with nothing in it: what this is, and what could be said here. */
export function EmptyThread() {
  if (connection.value === 'opening') return null;
  const here = tools.value.filter((row) => row.on && !row.unavailable && row.tabs.some((tab) => tab.inFront));
  return (
    <div class="empty-thread">
      <h2>What should this page do?</h2>
      <p>
        Say it in your words. Patchbay picks from the functions that the open pages offer, shows each call, and asks
        before anything is changed.
      </p>
      {presentModel.value?.kind === 'command' && (
        <p>You are in command mode: it matches your words to tools. It is not a language model and needs no key.</p>
      )}
      <WhatIsHere here={here} />
    </div>
  );
}

function WhatIsHere({ here }: { here: ToolRow[] }) {
  if (here.length > 0) {
    return (
      <>
        <h3>On this page you could start with</h3>
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
  if (access === 'granted') return <p class="hint">This page offers no tools, or they are switched off.</p>;
  if (access === 'not-granted') return <p class="hint">Connect the site above to see what it can do.</p>;
  return <p class="hint">Open a page that offers tools, and connect its site.</p>;
}

/** "drop_pin" reads "Drop pin". */
export function inWords({ title, name }: Pick<ToolRow, 'title' | 'name'>): string {
  if (title) return title;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
