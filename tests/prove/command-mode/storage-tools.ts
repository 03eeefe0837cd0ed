import { offered, text, truth, whole } from './define';

const key = text('The key of the entry');

/** The bundled toolkit `storage`. */
export const storageTools = offered('storage', [
  [
    'getLocalStorage',
    'Read from local storage',
    'Read one entry of the local storage of the page.',
    { key, parseJson: truth('Parse the value as JSON') },
    ['key'],
  ],
  [
    'setLocalStorage',
    'Write to local storage',
    'Store a value under a key in the local storage of the page.',
    { key, value: text('The value to store') },
    ['key', 'value'],
  ],
  [
    'removeLocalStorage',
    'Delete from local storage',
    'Delete one entry of the local storage of the page.',
    { key },
    ['key'],
  ],
  ['listLocalStorage', 'List local storage', 'List all keys and values in the local storage of the page.', {}],
  [
    'getCookie',
    'Read a cookie',
    'Read one cookie of the page by its name.',
    { name: text('The name of the cookie') },
    ['name'],
  ],
  ['getAllCookies', 'Read all cookies', 'Read all cookies that the page can see.', {}],
  ['getPageInfo', 'Page information', 'Title, address, language and screen size of the page.', {}],
  [
    'showNotification',
    'Show a notification',
    'Show a short notification (a toast) at the top right of the page.',
    {
      message: text('The text to show'),
      type: text('What kind of message it is', { enum: ['info', 'success', 'warning', 'error'] }),
      duration: whole('How long it stays, in milliseconds; 0 keeps it', { default: 3000 }),
    },
    ['message'],
  ],
  ['refreshPage', 'Refresh the page', 'Reload the current page.', { forceReload: truth('Ignore the cache') }],
]);
