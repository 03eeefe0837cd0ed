import { readNotes } from './notes.js';
import { settled } from './swap.js';

/**
 * The note forms carry `toolname`, so an agent can fill in and send them. HTMX sends them as it always does; what is
 * left to do is to empty them afterwards, and to tell the agent how it ended.
 */
export function wireNoteForms() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.hasAttribute('toolname')) return;
    event.preventDefault();
    const outcome = settled(event).then(() => {
      // Not form.reset(): that counts as the person calling the agent's submission off.
      for (const field of form.querySelectorAll('input')) field.value = '';
      return readNotes();
    });
    // A refusal is written into the console panel, as every refusal of the server is.
    outcome.catch(() => {});
    if (event.agentInvoked) event.respondWith(outcome);
  });
}
