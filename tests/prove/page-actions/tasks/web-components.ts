import { control, type WidgetTask } from '../hands';

const shoelace: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'shoelace-select',
    task: 'choose Pepper',
    run: (hands) => hands.select(control('combobox', 'Spice'), 'Pepper'),
    expected: 'pepper',
  },
  {
    widget: 'shoelace-input',
    task: 'type',
    run: (hands) => hands.type(control('textbox', 'Street'), 'Elm Street 5'),
    expected: 'Elm Street 5',
  },
  {
    widget: 'shoelace-range',
    task: 'set to 35',
    run: (hands) => hands.drag(control('slider', 'Contrast'), { value: 35 }),
    expected: 35,
  },
  {
    widget: 'shoelace-checkbox',
    task: 'check',
    run: (hands) => hands.check(control('checkbox', 'Gift wrap')),
    expected: true,
  },
  {
    widget: 'shoelace-switch',
    task: 'switch on',
    run: (hands) => hands.check(control('switch', 'Autosave')),
    expected: true,
  },
  {
    widget: 'shoelace-menu',
    task: 'open the menu and choose Paste',
    async run(hands) {
      await hands.click(control('button', 'Edit'));
      await hands.click(control('menuitem', 'Paste'));
    },
    expected: 'paste',
  },
  {
    widget: 'shoelace-dialog',
    task: 'open the dialog and confirm',
    async run(hands) {
      await hands.click(control('button', 'Delete my account'));
      await hands.click(control('button', 'Really delete'));
    },
    expected: 'deleted',
  },
];

const material: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'material-text',
    task: 'type',
    run: (hands) => hands.type(control('textbox', 'Company'), 'Acme'),
    expected: 'Acme',
  },
  {
    widget: 'material-checkbox',
    task: 'check',
    run: (hands) => hands.check({ css: 'input[type=checkbox]' }),
    expected: true,
  },
  {
    widget: 'material-select',
    task: 'choose Yen',
    run: (hands) => hands.select({ role: 'combobox' }, 'Yen'),
    expected: 'yen',
  },
  {
    widget: 'material-slider',
    task: 'set to 20',
    run: (hands) => hands.drag({ role: 'slider' }, { value: 20 }),
    expected: 20,
  },
];

const vaadin: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'vaadin-select',
    task: 'choose High',
    run: (hands) => hands.select({ css: '[role=button]' }, 'High'),
    expected: 'high',
  },
  {
    widget: 'vaadin-combo',
    task: 'choose Neon',
    run: (hands) => hands.select(control('combobox', 'Element'), 'Neon'),
    expected: 'Neon',
  },
  {
    widget: 'vaadin-date',
    task: 'type a date and press Enter',
    run: (hands) => hands.type(control('combobox', 'Deadline'), '3/15/2026', { enter: true }),
    expected: '2026-03-15',
  },
];

export const shoelaceTasks: WidgetTask[] = shoelace.map((task) => ({ page: 'shoelace', ...task }));
export const materialTasks: WidgetTask[] = material.map((task) => ({ page: 'material-web', ...task }));
export const vaadinTasks: WidgetTask[] = vaadin.map((task) => ({ page: 'vaadin', ...task }));
