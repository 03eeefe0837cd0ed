import type { PageTask } from '../page-task';
import { click, the, type, waitFor } from '../play';

/** Swagger UI, with a small server that writes down what it was asked. */
export const explorerTasks: PageTask[] = [
  {
    application: 'API explorer',
    wish: 'Ask the API for two pets.',
    path: 'api.html',
    *play() {
      yield* click(the('button', 'List pets', { part: true }));
      yield* click(the('button', 'Try it out'));
      yield* type(the('textbox', 'limit'), '2');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      return 'It answered.';
    },
    isDone: ({ asked }) => asked.includes('GET /api/pets?limit=2 '),
  },
  {
    application: 'API explorer',
    wish: 'Add the pet Bello, four years old.',
    path: 'api.html',
    *play() {
      yield* click(the('button', 'Add a pet', { part: true }));
      yield* click(the('button', 'Try it out'));
      yield* type(the('textbox', ''), '{"name":"Bello","age":4}');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      return 'Bello is there.';
    },
    isDone: ({ asked }) => asked.some((line) => line.startsWith('POST /api/pets') && line.includes('"Bello"')),
  },
  {
    application: 'API explorer',
    wish: 'Read pet number 7.',
    path: 'api.html',
    *play() {
      yield* click(the('button', 'Read a pet', { part: true }));
      yield* click(the('button', 'Try it out'));
      yield* type(the('textbox', 'id'), '7');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      return 'Read.';
    },
    isDone: ({ asked }) => asked.includes('GET /api/pets/7 '),
  },
  {
    application: 'API explorer',
    wish: 'Remove pet number 3.',
    path: 'api.html',
    *play() {
      yield* click(the('button', 'Remove a pet', { part: true }));
      yield* click(the('button', 'Try it out'));
      yield* type(the('textbox', 'id'), '3');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      return 'Removed.';
    },
    isDone: ({ asked }) => asked.includes('DELETE /api/pets/3 '),
  },
  {
    application: 'API explorer',
    wish: 'Ask the API for nine pets, clear the answer, and ask for one.',
    path: 'api.html',
    *play() {
      yield* click(the('button', 'List pets', { part: true }));
      yield* click(the('button', 'Try it out'));
      yield* type(the('textbox', 'limit'), '9');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      yield* click(the('button', 'Clear'));
      yield* type(the('textbox', 'limit'), '1');
      yield* click(the('button', 'Execute'));
      yield* waitFor('Server response');
      return 'It answered twice.';
    },
    isDone: ({ asked }) => asked.join().includes('limit=9') && asked.join().includes('limit=1 '),
  },
];
