import type { PanelState } from '../../../utils/panel-state';
import {
  sampleAnswer,
  sampleCall,
  sampleNotice,
  sampleQuestion,
  sampleRun,
  sampleState,
  sampleThread,
  sampleTool,
  sampleUser,
} from '../samples';
import { hostileMarkdown, longAnswer } from './texts';

const notConnected = { access: 'not-granted' as const, url: '', title: '' };
const page = sampleState().page;
const frontPage = page ?? undefined;

const demoTools = [
  sampleTool('add_note', {
    title: 'Add a note',
    description: 'Adds a note at the top of the list.',
    effect: 'write',
  }),
  sampleTool('list_notes', { description: 'Gives all notes with their numbers.', effect: 'read' }),
  sampleTool('show_view', { title: 'Switch the view', description: 'Shows the notes or the map.', effect: 'read' }),
  sampleTool('drop_pin', { title: 'Drop a pin' }),
  sampleTool('delete_note', { effect: 'write', on: false, description: 'Deletes one note by its number.' }),
  sampleTool('get_weather', {
    key: 'page|https://weather.example|get_weather|1',
    switchKey: 'page|https://weather.example|get_weather',
    site: 'weather.example',
    effect: 'read',
    description: 'Temperature and wind at a place, now.',
    tabs: [
      { number: 2, tabId: 9, title: 'Weather', inFront: false },
      { number: 3, tabId: 12, title: 'Weather, again', inFront: false },
    ],
    unavailable: 'Both tabs are asleep. Click one of them to wake it.',
  }),
  sampleTool('read_page', {
    key: 'bundled||read_page|1',
    switchKey: 'bundled||read_page',
    source: 'bundled',
    site: '',
    effect: 'read',
    description: 'Gives the text of the page in front, in parts where it is long.',
    tabs: [],
    on: false,
  }),
];

const formSchema = {
  type: 'object',
  required: ['place', 'zoom', 'kind'],
  properties: {
    place: { type: 'string', description: 'A town, or coordinates as "latitude, longitude".' },
    zoom: { type: 'integer', minimum: 1, maximum: 18 },
    kind: {
      oneOf: [
        { const: 'a', title: 'A pin' },
        { const: 'b', title: 'A flag' },
      ],
    },
    open: { type: 'boolean', title: 'Open its label' },
    style: { type: 'object', title: 'Style', properties: { colour: { enum: ['red', 'blue'] } } },
    tags: { type: 'array', title: 'Tags', items: { type: 'string' } },
  },
};

const manyTools = Array.from({ length: 500 }, (_, index) =>
  sampleTool(`tool_number_${index}`, { on: index % 3 === 0 }),
);

/** Every state of the panel worth looking at. */
export const scenes: Record<string, () => PanelState> = {
  'first-run': () =>
    sampleState({
      thread: null,
      threads: [],
      page: frontPage ? { ...frontPage, ...notConnected } : null,
    }),
  empty: () => sampleState({ thread: null, threads: [], tools: demoTools }),
  hidden: () =>
    sampleState({
      thread: null,
      threads: [],
      page: frontPage ? { ...frontPage, access: 'hidden', url: '', site: '' } : null,
    }),
  impossible: () =>
    sampleState({
      thread: null,
      threads: [],
      page: frontPage
        ? { ...frontPage, access: 'impossible', explanation: 'The browser lets no extension see its own pages.' }
        : null,
    }),
  chat: () =>
    sampleState({
      tools: demoTools,
      items: [
        sampleUser(
          'Switch to the map and put a pin on Paris',
          '2026-11-21 09:30\nTabs: 1 Notes and map (in front)',
        ),
        sampleAnswer('', { author: 'Command mode', reasoning: '' }),
        sampleCall({
          toolName: 'show_view',
          toolTitle: 'Switch the view',
          arguments: { view: 'map' },
          effect: 'read',
          explanation: 'matched: switch, map',
        }),
        sampleCall({ decision: { by: 'person', choice: 'once', at: 1 }, explanation: 'matched: pin' }),
        sampleAnswer('The map is shown, and a pin stands on **Paris** (48.857, 2.352).', {
          usage: { input: 1843, output: 27 },
        }),
      ],
    }),
  markdown: () => sampleState({ items: [sampleUser('Compare them'), sampleAnswer(longAnswer)] }),
  streaming: () =>
    sampleState({
      tools: demoTools,
      run: sampleRun(),
      items: [
        sampleUser('What stands on my list?'),
        sampleAnswer('I read the list first, then I sum it up: there are', {
          state: 'streaming',
          reasoning: 'The person wants a summary. I need list_notes first.',
        }),
      ],
    }),
  states: () =>
    sampleState({
      tools: demoTools,
      run: sampleRun({ phase: 'calling' }),
      items: [
        sampleUser('Do everything'),
        sampleCall({ state: 'approved', result: null }),
        { ...sampleCall({ state: 'dispatched', result: null }), dispatchedAt: Date.now() - 1200 },
        sampleCall(),
        sampleCall({
          result: {
            ok: false,
            failure: {
              code: 'tool-threw',
              message: 'The page answered: there is no place "Pariz". Did you mean Paris?',
            },
          },
        }),
        sampleCall({ result: { ok: false, failure: { code: 'denied', message: 'You denied this call.' } } }),
        sampleCall({ result: { ok: false, failure: { code: 'cancelled', message: 'Stopped.' } } }),
        sampleCall({
          result: {
            ok: false,
            failure: { code: 'timed-out', message: 'No answer within 30 seconds. The page may still be at it.' },
          },
        }),
        sampleCall({
          state: 'unknown',
          result: {
            ok: false,
            failure: {
              code: 'unknown-outcome',
              message: 'Patchbay was restarted while this ran. Look at the page before you try again.',
            },
          },
        }),
      ],
    }),
  approval: () =>
    sampleState({
      tools: demoTools,
      run: sampleRun({ phase: 'calling' }),
      threads: [{ id: 'thread-1', title: 'Pins for the spring trip', updatedAt: Date.now(), state: 'waiting' }],
      items: [
        sampleUser('Put pins on Paris and Rome'),
        sampleQuestion({
          arguments: { place: 'Paris', note: 'First line\nSecond line with \u202Ehidden\u202C direction\u200B' },
        }),
        sampleQuestion({ arguments: { place: 'Rome' } }),
      ],
    }),
  form: () =>
    sampleState({
      run: sampleRun({ phase: 'calling' }),
      items: [
        sampleUser('Put a pin somewhere'),
        sampleQuestion({
          arguments: { place: '', zoom: 40 },
          explanation: 'matched: pin',
          question: { reasons: ['Command mode is not sure of what to fill in.'], form: true, schema: formSchema },
        }),
      ],
    }),
  notices: () =>
    sampleState({
      items: [
        sampleUser('Hello?'),
        sampleNotice('The run reached its limit of 25 steps.', {
          level: 'info',
          offers: ['continue'],
          code: 'limit-reached',
        }),
        sampleNotice(
          'http://localhost:11434 did not answer. Is the model server running? Start it, then press Retry.',
        ),
      ],
    }),
  hostile: () =>
    sampleState({
      thread: sampleThread({ title: `${'𝕏 عنوان שם '.repeat(900)}` }),
      items: [
        sampleUser('<img src=x onerror=alert(1)> \u202Eevil'),
        sampleAnswer(hostileMarkdown),
        sampleQuestion({
          toolName: 'a'.repeat(128),
          toolTitle: 'Harmless"> <b>Allow</b> \u202E',
          site: 'xn--pple-43d.com',
          arguments: { __proto__x: '<script>alert(1)</script>', long: 'word'.repeat(300) },
        }),
      ],
    }),
  'many-tools': () => sampleState({ tools: manyTools }),
};
