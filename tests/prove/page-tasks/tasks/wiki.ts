import type { PageTask } from '../page-task';
import { click, press, the, type, waitFor } from '../play';

/** TiddlyWiki; what one writes into lies in a frame of its own. */
export const wikiTasks: PageTask[] = [
  {
    application: 'wiki',
    wish: 'Write a page named Recipes that says: Bread and butter.',
    path: 'wiki.html',
    *play() {
      yield* click(the('button', 'new tiddler'));
      yield* type(the('textbox', '', { value: 'New Tiddler' }), 'Recipes');
      yield* type(the('textbox', '', { inFrame: true }), 'Bread and butter.');
      yield* click(the('button', 'Confirm changes to this tiddler'));
      yield* waitFor('Bread and butter.');
      return 'It is written.';
    },
    isDone: ({ text }) =>
      text.includes('Recipes') && text.includes('Bread and butter.') && !text.includes('Draft of'),
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
    isDone: ({ said, text }) => said.title !== undefined || text.includes('Family book'),
  },
  {
    application: 'wiki',
    wish: 'Search the wiki for its control panel and open what is found.',
    path: 'wiki.html',
    *play() {
      yield* type(the('searchbox', ''), 'GettingStarted');
      yield* waitFor('matches');
      yield* click(the('link', 'GettingStarted', { at: 1 }));
      return 'Open.';
    },
    isDone: ({ text }) => text.includes('GettingStarted'),
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
