import { readNotes } from '../notes.js';
import { triggerAndSettle } from '../swap.js';

export const refreshNoteList = {
  name: 'refresh_note_list',
  title: 'Refresh the note list',
  description: 'Refresh the list of notes from the server and read it: returns every note with its id and text.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  // It changes nothing that anybody made, and what it returns was written by whoever wrote the notes.
  annotations: { readOnlyHint: true, untrustedContentHint: true },
  async execute(_input, { signal } = {}) {
    const refresh = document.querySelector('[data-trigger="refresh-notes"]');
    if (!refresh) {
      throw new Error(
        'The note list is not in view. Run htmx_trigger with trigger "swap-to-notes" first, then refresh it again.',
      );
    }
    await triggerAndSettle(refresh, 'refresh-notes', signal);
    return readNotes();
  },
};
