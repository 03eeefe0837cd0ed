import { offered, text, truth, whole } from './define';

const target = text('The element: its reference such as e12, or its visible name');

/** The bundled toolkit `page`: what reads and acts on any page. */
export const pageTools = offered('page', [
  [
    'read_page',
    'Read the page',
    'Read what is on the page: roles, names and values, with references.',
    { mode: text('How much', { enum: ['outline', 'interactive', 'full'], default: 'interactive' }) },
  ],
  ['read_article', 'Read the article', 'Read the main text of the page as Markdown.', {}],
  ['read_selection', 'Read the selection', 'Read the text that the person has selected.', {}],
  [
    'find',
    'Find on the page',
    'Find text on the page; returns where it stands.',
    { query: text('What to look for') },
    ['query'],
  ],
  ['click', 'Click an element', 'Click a button, a link or any other element of the page.', { target }, ['target']],
  [
    'type',
    'Type into a field',
    'Type text into an input field of the page.',
    { text: text('The text to type'), target, submit: truth('Press Enter afterwards') },
    ['text', 'target'],
  ],
  [
    'select',
    'Choose an option',
    'Choose an option of a drop-down list.',
    { option: text('The option to choose'), target },
    ['option', 'target'],
  ],
  [
    'check',
    'Tick a box',
    'Tick or untick a checkbox.',
    { target, checked: truth('true to tick, false to untick') },
    ['target', 'checked'],
  ],
  [
    'press',
    'Press a key',
    'Press a key of the keyboard, such as Enter or Escape.',
    { key: text('The name of the key') },
    ['key'],
  ],
  [
    'scroll',
    'Scroll the page',
    'Scroll the page up or down.',
    {
      direction: text('Which way', { enum: ['up', 'down', 'top', 'bottom'] }),
      pages: whole('How many screens', { default: 1, minimum: 1 }),
    },
    ['direction'],
  ],
  ['screenshot', 'Take a screenshot', 'Take a picture of the visible part of the page.', {}],
]);
