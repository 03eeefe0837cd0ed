import type { PageTask } from '../page-task';
import { click, the, type } from '../play';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A to-do list component of SVAR. */
export const toDoTasks: PageTask[] = [
  {
    application: 'to-do list',
    wish: 'Remind me to buy milk.',
    path: 'todo.html',
    *play() {
      yield* click(the('button', 'Add task'));
      yield* type(the('textbox', ''), 'Buy milk', { enter: true });
      return 'It is on the list.';
    },
    isDone: ({ said }) => list(said.tasks).includes('Buy milk'),
  },
  {
    application: 'to-do list',
    wish: 'I have called the bank.',
    path: 'todo.html',
    *play() {
      yield* click(the('checkbox', '', { at: 1 }));
      return 'Done.';
    },
    isDone: ({ said }) => list(said.tasks).includes('Call the bank (done)'),
  },
];
