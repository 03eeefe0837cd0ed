import { control, type WidgetTask } from '../hands';

const element: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'element-select',
    task: 'choose Friday',
    run: (hands) => hands.select({ role: 'combobox' }, 'Friday'),
    expected: 'Friday',
  },
  {
    widget: 'element-date',
    task: 'pick 19 March 2026',
    async run(hands) {
      await hands.click({ css: 'input' });
      await hands.click({ css: 'td.available', text: '19', anywhere: true });
    },
    expected: '2026-03-19',
  },
  {
    widget: 'element-slider',
    task: 'set to 64',
    run: (hands) => hands.drag({ role: 'slider' }, { value: 64 }),
    expected: 64,
  },
  {
    widget: 'element-switch',
    task: 'switch on',
    run: (hands) => hands.check({ role: 'switch' }),
    expected: true,
  },
  {
    widget: 'element-form',
    task: 'fill and send',
    async run(hands) {
      await hands.fill(
        [control('textbox', 'Title'), 'Repair'],
        [control('radio', 'Bug'), true],
        [control('spinbutton', 'Days'), 3],
      );
      await hands.submit(control('button', 'Create'));
    },
    expected: { name: 'Repair', kind: 'bug', days: 3 },
  },
];

const vuetify: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'vuetify-select',
    task: 'choose Electric',
    run: (hands) => hands.select({ css: '[role=combobox]' }, 'Electric'),
    expected: 'Electric',
  },
  {
    widget: 'vuetify-autocomplete',
    task: 'choose Chur',
    run: (hands) => hands.select({ css: '[role=combobox]' }, 'Chur'),
    expected: 'Chur',
  },
  {
    widget: 'vuetify-slider',
    task: 'set to 12',
    run: (hands) => hands.drag({ role: 'slider' }, { value: 12 }),
    expected: 12,
  },
  {
    widget: 'vuetify-checkbox',
    task: 'check',
    run: (hands) => hands.check(control('checkbox', 'Remember me')),
    expected: true,
  },
  {
    widget: 'vuetify-text',
    task: 'type',
    run: (hands) => hands.type(control('textbox', 'Nickname'), 'Zed'),
    expected: 'Zed',
  },
];

export const elementTasks: WidgetTask[] = element.map((task) => ({ page: 'element-plus', ...task }));
export const vuetifyTasks: WidgetTask[] = vuetify.map((task) => ({ page: 'vuetify', ...task }));
