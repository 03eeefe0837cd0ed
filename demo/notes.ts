import { failed, type Outcome, success } from '../utils/failure';

export type Note = { id: number; text: string };

export const longestNote = 500;

const firstNotes = [
  'Call the harbour office about Saturday',
  'Bring the blue folder to the meeting',
  'Water the plants',
];

/** The notes of one server process: kept in memory and forgotten with it. Newest first. */
export class Notebook {
  #notes: Note[] = [];
  #lastId = 0;

  constructor(texts: readonly string[] = firstNotes) {
    for (const text of [...texts].reverse()) this.add(text);
  }

  get all(): readonly Note[] {
    return this.#notes;
  }

  add(text: string): Outcome<Note> {
    const trimmed = text.trim();
    if (!trimmed) return failed('invalid-arguments', 'The note is empty. Write something into it first.');
    if (trimmed.length > longestNote) {
      return failed(
        'invalid-arguments',
        `The note has ${trimmed.length} characters and may have ${longestNote}. Make it shorter.`,
      );
    }
    const note = { id: ++this.#lastId, text: trimmed };
    this.#notes = [note, ...this.#notes];
    return success(note);
  }

  /** Deletes all of these or, when one of them is not there, none. */
  delete(ids: readonly number[]): Outcome<readonly number[]> {
    const missing = ids.filter((id) => !this.#notes.some((note) => note.id === id));
    if (ids.length === 0) return failed('invalid-arguments', 'No note was chosen. Tick at least one note first.');
    if (missing.length > 0) {
      return failed(
        'not-found',
        `There is no note with id ${missing.join(', ')}. Refresh the list to see what is there.`,
      );
    }
    this.#notes = this.#notes.filter((note) => !ids.includes(note.id));
    return success(ids);
  }
}
