import { offered, text, truth } from './define';

const where = {
  place: text(
    'A city or town by name, such as "Paris", "Paris, Texas" or "São Paulo". The largest of that name is meant.',
    { minLength: 1, maxLength: 100 },
  ),
  lat: { type: 'number', minimum: -90, maximum: 90, description: 'Latitude in degrees; give lng as well' },
  lng: { type: 'number', minimum: -180, maximum: 180, description: 'Longitude in degrees; give lat as well' },
};

const triggers = [
  { const: 'swap-to-map', title: 'Switch to the map: open and show the world map' },
  { const: 'swap-to-notes', title: 'Switch to the notes: open and show the note list' },
  { const: 'refresh-notes', title: 'Refresh the note list; only while the notes are in view' },
];

const notes = [
  { const: '1', title: 'Buy milk' },
  { const: '2', title: 'Call the plumber' },
  { const: '3', title: 'Water the plants' },
];

/** What the demo site registers, and the two forms of its notes. */
export const demoTools = offered('_127_0_0_1', [
  [
    'htmx_trigger',
    'Trigger a part of the page',
    `Switch between the views of this page, or reload a part of it. Triggers: ${triggers
      .map((trigger) => `${trigger.const} (${trigger.title})`)
      .join('; ')}.`,
    {
      trigger: text('What to set off', { enum: triggers.map((trigger) => trigger.const), oneOf: triggers }),
    },
    ['trigger'],
  ],
  [
    'open_console',
    'Open the console',
    "Open this page's console panel, which shows its log lines. Does nothing if it is open already.",
    {},
  ],
  [
    'close_console',
    'Close the console',
    "Close this page's console panel and hide its log lines. Does nothing if it is closed already.",
    {},
  ],
  [
    'log',
    'Write to the console',
    "Log a message: write one line into this page's console panel, open or not.",
    { message: text('The line to write', { minLength: 1, maxLength: 2000 }) },
    ['message'],
  ],
  [
    'refresh_note_list',
    'Refresh the note list',
    'Refresh the list of notes from the server and read it: returns every note with its id and text.',
    {},
  ],
  [
    'set_dark_mode',
    'Set dark mode',
    'Turn dark mode on (dark: true) or off (dark: false, the light theme) on this page.',
    { dark: truth('true for dark, false for light') },
    ['dark'],
  ],
  [
    'drop_pin',
    'Drop a pin on the map',
    'Put a pin (a marker) on the map, on a place by name or at coordinates. The map must be in view. Returns where the pin stands and how many pins there are.',
    { ...where, label: text("What to write on the pin; the place's name if left out", { maxLength: 80 }) },
  ],
  [
    'go_to_coordinates',
    'Go to a place on the map',
    'Move and zoom the map to a place by name or to coordinates. The map must be in view. Adds no pin.',
    {
      ...where,
      zoom: {
        type: 'number',
        minimum: 1,
        maximum: 18,
        default: 14,
        description: 'How near: 2 is the world, 5 a country, 10 a city, 14 a quarter of it',
      },
    },
  ],
  [
    'add_note',
    '',
    'Add a note to the note list.',
    { text: text('The text of the note', { maxLength: 500 }) },
    ['text'],
  ],
  [
    'delete_notes',
    '',
    'Delete the ticked notes from the note list for good.',
    {
      id: {
        type: 'array',
        items: { type: 'string', enum: notes.map((note) => note.const), oneOf: notes },
        description: 'The notes to delete, by id',
      },
    },
    ['id'],
  ],
]);
