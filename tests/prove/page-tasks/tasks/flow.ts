import type { PageTask } from '../page-task';
import { click, drag, press, the, type } from '../play';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Drawflow, an editor of nodes and wires. */
export const flowTasks: PageTask[] = [
  {
    application: 'flow editor',
    wish: 'Add an archive and another filter to the flow.',
    path: 'flow.html',
    *play() {
      yield* click(the('button', 'Add Archive'));
      yield* click(the('button', 'Add Filter'));
      return 'They are there.';
    },
    isDone: ({ said }) => list(said.nodes).join() === 'Mail,Filter,Archive,Filter',
  },
  {
    application: 'flow editor',
    wish: 'Note "urgent only" on the filter and "team" on the mail node.',
    path: 'flow.html',
    *play() {
      yield* type(the('textbox', 'Note of Filter'), 'urgent only');
      yield* type(the('textbox', 'Note of Mail'), 'team');
      return 'Noted.';
    },
    isDone: ({ said }) => list(said.notes).join() === 'team,urgent only',
  },
  {
    application: 'flow editor',
    wish: 'Move the mail node a hundred down and eighty to the right.',
    path: 'flow.html',
    *play() {
      yield* drag(the('heading', 'Mail'), { right: 80, down: 100 });
      return 'Moved.';
    },
    isDone: ({ said }) => said.left === 120,
  },
  {
    application: 'flow editor',
    wish: 'Add an archive, then take the mail node away.',
    path: 'flow.html',
    *play() {
      yield* click(the('button', 'Add Archive'));
      yield* click(the('heading', 'Mail'));
      yield* press('Delete');
      return 'Away.';
    },
    isDone: ({ said }) => list(said.nodes).join() === 'Filter,Archive',
  },
];
