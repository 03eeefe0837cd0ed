import { anywhere, control, type WidgetTask } from '../hands';

const angular: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'angular-select',
    task: 'choose Pasta',
    run: (hands) => hands.select(control('combobox', 'Meal'), 'Pasta'),
    expected: 'pasta',
  },
  {
    widget: 'angular-autocomplete',
    task: 'choose Danube',
    run: (hands) => hands.select(control('combobox', 'River'), 'Danube'),
    expected: 'Danube',
  },
  {
    widget: 'angular-slider',
    task: 'set to 55',
    run: (hands) => hands.drag(control('slider', 'Bass'), { value: 55 }),
    expected: 55,
  },
  {
    widget: 'angular-date',
    task: 'pick 25 March 2026',
    async run(hands) {
      await hands.click({ css: 'mat-datepicker-toggle button' });
      await hands.click({ css: 'button.mat-calendar-body-cell', text: '25', anywhere: true });
    },
    expected: 'Wed Mar 25 2026',
  },
  {
    widget: 'angular-menu',
    task: 'open the menu and choose Profile',
    async run(hands) {
      await hands.click(control('button', 'Account'));
      await hands.click(anywhere('menuitem', 'Profile'));
    },
    expected: 'profile',
  },
  {
    widget: 'angular-form',
    task: 'fill and send',
    async run(hands) {
      await hands.fill([control('textbox', 'Full name'), 'Grace Hopper'], [control('checkbox', 'Subscribe'), true]);
      await hands.submit(control('button', 'Register'));
    },
    expected: { name: 'Grace Hopper', subscribe: true },
  },
];

const svelte: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'bits-select',
    task: 'choose Coffee',
    run: (hands) => hands.select({ css: 'button' }, 'Coffee'),
    expected: 'Coffee',
  },
  {
    widget: 'bits-checkbox',
    task: 'check',
    run: (hands) => hands.check(control('checkbox', 'Spicy')),
    expected: true,
  },
  {
    widget: 'bits-switch',
    task: 'switch on',
    run: (hands) => hands.check(control('switch', 'Flight mode')),
    expected: true,
  },
  {
    widget: 'bits-slider',
    task: 'set to 33',
    run: (hands) => hands.drag(control('slider', 'Treble'), { value: 33 }),
    expected: 33,
  },
  {
    widget: 'svelte-select',
    task: 'choose Bergen',
    run: (hands) => hands.select({ css: 'input' }, 'Bergen'),
    expected: 'Bergen',
  },
  {
    widget: 'svelte-form',
    task: 'fill and send',
    async run(hands) {
      await hands.fill([control('textbox', 'Town'), 'Bern'], [control('textbox', 'Note'), 'Two\nlines']);
      await hands.submit(control('button', 'Keep'));
    },
    expected: { city: 'Bern', note: 'Two\nlines' },
  },
];

const solid: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'solid-list',
    task: 'add an item with Enter',
    run: (hands) => hands.type(control('textbox', 'New item'), 'Read', { enter: true }),
    expected: 'Write,Read',
  },
];

export const angularTasks: WidgetTask[] = angular.map((task) => ({ page: 'angular', ...task }));
export const svelteTasks: WidgetTask[] = svelte.map((task) => ({ page: 'svelte', ...task }));
export const solidTasks: WidgetTask[] = solid.map((task) => ({ page: 'solid', ...task }));
