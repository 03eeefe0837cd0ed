import { errorLine, mapView, noteList, notesView } from './fragments';
import { type Gazetteer, labelOf } from './gazetteer';
import type { Html } from './html';
import type { Notebook } from './notes';
import { page, type ViewName } from './page';
import { mapCities } from './place-data';

export type DemoRequest = {
  method: string;
  url: URL;
  /** HTMX asks for a fragment and says so; a browser that opens the address wants the whole page. */
  fragmentWanted: boolean;
  form: URLSearchParams;
};
export type DemoResponse = { status: number; contentType: string; body: string };
export type DemoState = { notebook: Notebook; gazetteer: () => Gazetteer };

const markup = (content: Html, status = 200): DemoResponse => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: content.markup,
});
const json = (value: unknown, status = 200): DemoResponse => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});

const view = (name: ViewName, content: Html, { fragmentWanted }: DemoRequest): DemoResponse =>
  markup(fragmentWanted ? content : page(name, content));

function addNote({ notebook }: DemoState, text: string): DemoResponse {
  const added = notebook.add(text);
  return added.ok ? markup(noteList(notebook.all)) : markup(errorLine(added.failure.message), 422);
}

function deleteNote({ notebook }: DemoState, id: number): DemoResponse {
  const deleted = notebook.delete(id);
  return deleted.ok ? markup(noteList(notebook.all)) : markup(errorLine(deleted.failure.message), 404);
}

/** One place as compact JSON, or a 404 whose sentence names up to three places that may have been meant. */
function placeNamed(state: DemoState, name: string): DemoResponse {
  const answer = state.gazetteer().lookUp(name);
  if (answer.found) {
    const { lat, lng, population } = answer.place;
    return json({ label: labelOf(answer.place), lat, lng, population });
  }
  const advice = answer.near.length > 0 ? ` Near names: ${answer.near.join('; ')}.` : ' Give lat and lng instead.';
  return json({ error: `No place named "${name}" is known here.${advice}`, near: answer.near }, 404);
}

/** For the map's own lettering: [name, lat, lng], largest city first. */
const cities = (): DemoResponse => json(mapCities().map(({ name, lat, lng }) => [name, lat, lng]));

/** @returns undefined where the demo has nothing under this method and path. */
export function answer(request: DemoRequest, state: DemoState): DemoResponse | undefined {
  const { method, url, form } = request;
  const noteId = /^\/notes\/(\d+)$/.exec(url.pathname)?.[1];
  if (method === 'DELETE' && noteId) return deleteNote(state, Number(noteId));
  switch (`${method} ${url.pathname}`) {
    case 'GET /':
      return view('notes', notesView(state.notebook.all), request);
    case 'GET /map':
      return view('map', mapView(), request);
    case 'GET /notes':
      return markup(noteList(state.notebook.all));
    case 'POST /notes':
      return addNote(state, form.get('text') ?? '');
    case 'POST /notes/delete':
      return deleteNote(state, Number(form.get('id')));
    case 'GET /places':
      return placeNamed(state, url.searchParams.get('name') ?? '');
    case 'GET /cities.json':
      return cities();
    default:
      return undefined;
  }
}
