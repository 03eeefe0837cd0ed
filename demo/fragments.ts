import { type Html, html } from './html';
import { longestNote, type Note } from './notes';

const noteItem = ({ id, text }: Note): Html => html`
  <li class="note" data-note-id="${id}">
    <label><input type="checkbox" name="id" value="${id}"> <span class="note-text">${text}</span></label>
    <button type="button" class="quiet" aria-label="Delete note: ${text}"
      hx-delete="/notes/${id}" hx-target="#note-list" hx-swap="outerHTML" hx-sync="#notes:queue all">Delete</button>
  </li>`;

const noNotes = html`<p class="empty">No notes yet. Write the first one above.</p>`;

/**
 * The list as HTMX swaps it. It is a form that agents can fill in too (WebMCP's declarative tools): the boxes are its
 * parameter, the labels what they mean.
 */
export function noteList(notes: readonly Note[]): Html {
  if (notes.length === 0) return html`<div id="note-list" data-count="0">${noNotes}</div>`;
  return html`
<form id="note-list" data-count="${notes.length}"
  toolname="delete_notes" tooldescription="Delete the ticked notes from the note list for good." toolautosubmit
  hx-post="/notes/delete" hx-target="#note-list" hx-swap="outerHTML" hx-sync="#notes:queue all">
  <fieldset toolparamdescription="The notes to delete, by id">
    <legend class="visually-hidden">Notes</legend>
    <ul>${notes.map(noteItem)}</ul>
  </fieldset>
  <p class="list-foot">
    <span>${notes.length} ${notes.length === 1 ? 'note' : 'notes'}</span>
    <button class="quiet danger">Delete ticked</button>
  </p>
</form>`;
}

export const notesView = (notes: readonly Note[]): Html => html`
<section id="notes" data-view="notes" aria-labelledby="notes-title">
  <div class="view-head">
    <h1 id="notes-title">Notes</h1>
    <button type="button" data-trigger="refresh-notes" title="Refresh the note list: fetch the notes from the server again"
      hx-get="/notes" hx-trigger="click, refresh-notes" hx-target="#note-list" hx-swap="outerHTML"
      hx-sync="#notes:queue all">Refresh</button>
  </div>
  <form id="add-note" class="one-line" autocomplete="off"
    toolname="add_note" tooldescription="Add a note to the note list." toolautosubmit
    hx-post="/notes" hx-target="#note-list" hx-swap="outerHTML" hx-sync="#notes:queue all">
    <label class="visually-hidden" for="note-text">New note</label>
    <input id="note-text" name="text" required maxlength="${longestNote}" placeholder="Write a note…"
      toolparamdescription="The text of the note">
    <button class="primary">Add note</button>
  </form>
  ${noteList(notes)}
</section>`;

export const mapView = (): Html => html`
<section id="map-view" data-view="map" aria-labelledby="map-title">
  <div class="view-head">
    <h1 id="map-title">Map</h1>
    <form id="pin-place" class="one-line" autocomplete="off">
      <label class="visually-hidden" for="place">Place</label>
      <input id="place" name="place" required placeholder="A place, such as Paris or Paris, Texas">
      <button class="primary">Drop pin</button>
      <button type="button" class="quiet" id="clear-pins">Clear pins</button>
    </form>
  </div>
  <div id="map" role="region" aria-label="World map"></div>
</section>`;

export const errorLine = (sentence: string): Html => html`<p class="error" role="alert">${sentence}</p>`;
