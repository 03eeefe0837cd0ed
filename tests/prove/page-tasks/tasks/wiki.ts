import type { PageTask } from '../page-task';
import { click, press, the, type, waitFor, waitGone } from '../play';

/** TiddlyWiki; what one writes into lies in a frame of its own. */
export const wikiTasks: PageTask[] = [
  {
    application: 'wiki',
    wish: 'Begin a page named Recipes with the tag food.',
    path: 'wiki.html',
    *play() {
      yield* click(the('button', 'new tiddler'));
      yield* type(the('textbox', '', { value: 'New Tiddler' }), 'Recipes');
      yield* type(the('textbox', 'tag name'), 'food', { enter: true });
      yield* click(the('button', 'Confirm changes to this tiddler'));
      yield* waitGone('Draft of');
      return 'It is there.';
    },
    isDone: ({ text }) => text.includes('Recipes') && text.includes('food') && !text.includes('Draft of'),
  },
  {
    application: 'wiki',
    wish: 'Name the wiki Family book.',
    path: 'wiki.html',
    *play() {
      yield* type(the('textbox', '', { value: 'My TiddlyWiki' }), 'Family book');
      yield* waitFor('Family book');
      return 'Named.';
    },
    isDone: ({ text }) => text.includes('Family book'),
  },
  {
    application: 'wiki',
    wish: 'Show me which palettes the wiki can have.',
    path: 'wiki.html',
    *play() {
      yield* click(the('button', 'control panel'));
      yield* click(the('tab', 'Appearance'));
      yield* waitFor('Palette');
      return 'There they are.';
    },
    isDone: ({ text }) => text.includes('Palette'),
  },
  {
    application: 'wiki',
    wish: 'Show the tools of the side bar and close the first page.',
    path: 'wiki.html',
    *play() {
      yield* click(the('tab', 'Tools'));
      yield* waitFor('import');
      yield* click(the('tab', 'Open'));
      yield* click(the('button', 'close all'));
      yield* press('Escape');
      return 'Closed.';
    },
    isDone: ({ text }) => !text.includes('Set up this TiddlyWiki'),
  },
];
