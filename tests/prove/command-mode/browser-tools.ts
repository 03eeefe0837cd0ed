import { offered, text, truth, whole } from './define';

const tab = whole('Number of the tab, from the list of tabs', { minimum: 1 });

/** The bundled toolkit `browser`. */
export const browserTools = offered('browser', [
  ['list_tabs', 'List open tabs', 'List the open tabs with their numbers, titles and addresses.', {}],
  [
    'open_tab',
    'Open a new tab',
    'Open a web address in a new tab.',
    {
      url: text('The address to open', { format: 'uri' }),
      background: truth('Leave the current tab in front', { default: false }),
    },
    ['url'],
  ],
  ['activate_tab', 'Switch to a tab', 'Bring an open tab to the front.', { tab }, ['tab']],
  ['close_tab', 'Close a tab', 'Close an open tab.', { tab }, ['tab']],
  [
    'reload_tab',
    'Reload a tab',
    'Reload a tab; the current one if none is named.',
    { tab, bypassCache: truth('Fetch everything again instead of using the cache') },
  ],
  [
    'go_to_address',
    'Go to an address',
    'Navigate the current tab to a web address.',
    { url: text('The address to go to', { format: 'uri' }) },
    ['url'],
  ],
  ['go_back', 'Go back', 'Go back one page in the history of the current tab.', {}],
  ['go_forward', 'Go forward', 'Go forward one page in the history of the current tab.', {}],
  [
    'wait',
    'Wait for the page',
    'Wait until the page has finished loading, or for a given time.',
    { seconds: { type: 'number', minimum: 0, maximum: 60, description: 'How long to wait, in seconds' } },
    ['seconds'],
  ],
]);
