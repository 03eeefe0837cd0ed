import { type Html, html } from './html';

export type ViewName = 'notes' | 'map';

// 4xx and 5xx answers carry a sentence for the console panel, not a piece of the page.
const htmxConfig = JSON.stringify({
  noSwap: [204, 304, '4xx', '5xx'],
  defaultTimeout: 10_000,
  includeIndicatorCSS: false,
});

const views: { name: ViewName; path: string; label: string; meaning: string }[] = [
  {
    name: 'notes',
    path: '/',
    label: 'Notes',
    meaning: 'Switch to the notes: show the note list and close the map',
  },
  { name: 'map', path: '/map', label: 'Map', meaning: 'Switch to the map: open the world map and close the notes' },
];

/** Besides a click, each button answers to an event named as its data-trigger says: that is what htmx_trigger sends. */
const viewButton =
  (current: ViewName) =>
  (view: (typeof views)[number]): Html =>
    html`
      <button type="button" data-trigger="swap-to-${view.name}" data-shows="${view.name}" title="${view.meaning}"
        aria-pressed="${String(view.name === current)}" hx-get="${view.path}" hx-trigger="click, swap-to-${view.name}"
        hx-target="#view" hx-replace-url="true" hx-sync="#view:queue all">${view.label}</button>`;

const head = html`
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="htmx-config" content="${htmxConfig}">
  <title>Fieldbook: notes and map</title>
  <link rel="icon" href="/public/icon.svg">
  <link rel="stylesheet" href="/vendor/leaflet/leaflet.css">
  <link rel="stylesheet" href="/public/style/base.css">
  <link rel="stylesheet" href="/public/style/frame.css">
  <link rel="stylesheet" href="/public/style/notes.css">
  <link rel="stylesheet" href="/public/style/map.css">
  <script src="/public/early-theme.js"></script>
  <script src="/vendor/htmx.org/htmx.min.js" defer></script>
  <script src="/public/main.js" type="module"></script>`;

/** The whole document, with one of the two views in it; from then on only fragments travel. */
export const page = (current: ViewName, view: Html): Html => html`<!doctype html>
<html lang="en">
<head>${head}
</head>
<body>
  <header>
    <p class="brand"><img src="/public/icon.svg" alt="" width="28" height="28"> Fieldbook</p>
    <nav aria-label="Views">${views.map(viewButton(current))}
    </nav>
    <div class="switches">
      <button type="button" id="dark-mode-switch" class="quiet" aria-pressed="false">Dark</button>
      <button type="button" id="console-switch" class="quiet" aria-expanded="false" aria-controls="console">Console</button>
    </div>
  </header>
  <main id="view">${view}</main>
  <aside id="console" aria-label="Console" hidden>
    <div class="console-head"><h2>Console</h2><button type="button" id="console-close" class="quiet">Close</button></div>
    <ol id="console-lines" aria-live="polite"></ol>
  </aside>
  <footer id="agent" data-connected="false">
    <span class="lamp" aria-hidden="true"></span>
    <p id="agent-status">No agent connected.</p>
    <p id="agent-hint">Open the Patchbay panel in this tab and allow this site, and an agent can use this page's functions.
      Everything here works by hand as well.</p>
  </footer>
</body>
</html>`;
