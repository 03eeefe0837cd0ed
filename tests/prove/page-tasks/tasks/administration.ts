import type { PageTask } from '../page-task';
import { check, click, fill, select, the, type, waitFor, waitGone } from '../play';

type Row = Record<string, unknown>;
const row = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});

/** react-admin, with a store of its own in the page. */
export const administrationTasks: PageTask[] = [
  {
    application: 'administration dashboard',
    wish: 'Add a product: Sofa, 250, office.',
    path: 'admin.html#/products',
    *play() {
      yield* click(the('link', 'Create'));
      yield* fill([the('textbox', 'Name'), 'Sofa'], [the('spinbutton', 'Price'), 250]);
      yield* select(the('combobox', 'Kind'), 'Office');
      yield* click(the('button', 'Save'));
      yield* waitFor('Element created');
      return 'The sofa is there.';
    },
    isDone: ({ said }) => {
      const { name, price, kind } = row(said['create products']);
      return name === 'Sofa' && price === 250 && kind === 'office';
    },
  },
  {
    application: 'administration dashboard',
    wish: 'Let the chair cost 99.',
    path: 'admin.html#/products',
    *play() {
      yield* click(the('text', 'Chair'));
      yield* type(the('spinbutton', 'Price'), '99');
      yield* click(the('button', 'Save'));
      yield* waitFor('Element updated');
      return 'It costs 99 now.';
    },
    isDone: ({ said }) =>
      row(said['update products']).name === 'Chair' && row(said['update products']).price === 99,
  },
  {
    application: 'administration dashboard',
    wish: 'Delete the vase.',
    path: 'admin.html#/products/4',
    *play() {
      yield* click(the('button', 'Delete'));
      yield* click(the('button', 'Confirm'));
      yield* waitFor('Element deleted');
      return 'It is gone.';
    },
    isDone: ({ said }) => row(said['delete products']).name === 'Vase',
  },
  {
    application: 'administration dashboard',
    wish: 'Search for the mirror and mark it as stocked.',
    path: 'admin.html#/products',
    *play() {
      yield* type(the('textbox', 'Search'), 'Mirror');
      yield* waitGone('Carpet');
      yield* click(the('text', 'Mirror'));
      yield* check(the('switch', 'Stocked'));
      yield* click(the('button', 'Save'));
      yield* waitFor('Element updated');
      return 'It is stocked.';
    },
    isDone: ({ said }) =>
      row(said['update products']).name === 'Mirror' && row(said['update products']).stocked === true,
  },
  {
    application: 'administration dashboard',
    wish: 'Ada has moved to Turin.',
    path: 'admin.html#/products',
    *play() {
      yield* click(the('menuitem', 'Customers'));
      yield* click(the('text', 'Ada'));
      yield* type(the('textbox', 'City'), 'Turin');
      yield* click(the('button', 'Save'));
      yield* waitFor('Element updated');
      // "Undo" stands beside those words, and the store hears of the change when they go.
      yield* waitGone('Element updated');
      return 'Noted.';
    },
    isDone: ({ said }) => row(said['update customers']).city === 'Turin',
  },
];
