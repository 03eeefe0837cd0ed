/** The notes that stand on the page: their ids and texts. */
export function readNotes() {
  const notes = [...document.querySelectorAll('#note-list .note')].map((note) => ({
    id: Number(note.dataset.noteId),
    text: note.querySelector('.note-text').textContent,
  }));
  return { count: notes.length, notes };
}
