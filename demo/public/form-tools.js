import { readNotes } from './notes.js';
import { settled } from './swap.js';

/**
 * The note forms carry `toolname`, so an agent can fill in and send them. HTMX sends them as it always does; all that
 * is left to do is to tell the agent how that ended.
 */
export function answerAgentSubmits() {
  document.addEventListener('submit', (event) => {
    if (!event.agentInvoked || !event.target.hasAttribute('toolname')) return;
    event.preventDefault();
    event.respondWith(settled(event).then(readNotes));
  });
}
