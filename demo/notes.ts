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

  delete(id: number): Outcome<Note> {
    const note = this.#notes.find((candidate) => candidate.id === id);
    if (!note) return failed('not-found', `There is no note ${id}. Refresh the list to see which notes there are.`);
    this.#notes = this.#notes.filter((candidate) => candidate !== note);
    return success(note);
  }
}
