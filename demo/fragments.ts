import { type Html, html } from './html';
import { longestNote, type Note } from './notes';

const noteItem = ({ id, text }: Note): Html => html`
  <li class="note" data-note-id="${id}">
    <span class="note-number">${id}</span>
    <span class="note-text">${text}</span>
    <button type="button" class="quiet" aria-label="Delete note ${id}: ${text}"
      hx-delete="/notes/${id}" hx-target="#note-list" hx-swap="outerHTML" hx-sync="#notes:queue all">Delete</button>
  </li>`;

/** The list as HTMX swaps it. */
export const noteList = (notes: readonly Note[]): Html =>
  notes.length > 0
    ? html`<ol id="note-list">${notes.map(noteItem)}</ol>`
    : html`<p id="note-list" class="empty">No notes yet. Write the first one above.</p>`;

/** Both forms carry `toolname` and so are tools too, which agents fill in (WebMCP's declarative form of a tool). */
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
  <form id="delete-note" class="one-line" autocomplete="off"
    toolname="delete_note" tooldescription="Delete one note from the note list for good, by its number." toolautosubmit
    hx-post="/notes/delete" hx-target="#note-list" hx-swap="outerHTML" hx-sync="#notes:queue all">
    <label for="note-number">Delete by number</label>
    <input id="note-number" name="id" type="number" required min="1" step="1"
      toolparamdescription="The number of the note, its id in the list">
    <button>Delete</button>
  </form>
</section>`;

export const mapView = (): Html => html`
<section id="map-view" data-view="map" aria-labelledby="map-title">
  <div class="view-head">
    <h1 id="map-title">Map</h1>
    <form id="pin-place" class="one-line" autocomplete="off">
      <label class="visually-hidden" for="place">Place</label>
      <input id="place" name="place" required placeholder="A place, such as Paris">
      <button class="primary">Drop pin</button>
      <button type="button" class="quiet" id="clear-pins">Clear pins</button>
    </form>
  </div>
  <div id="map" role="region" aria-label="World map"></div>
</section>`;

export const errorLine = (sentence: string): Html => html`<p class="error" role="alert">${sentence}</p>`;
