import { anywhere, control, type WidgetTask } from '../hands';

const mui: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'mui-select',
    task: 'choose Banana',
    run: (hands) => hands.select(control('combobox', 'Fruit'), 'Banana'),
    expected: 'Banana',
  },
  {
    widget: 'mui-autocomplete',
    task: 'choose Greece',
    run: (hands) => hands.select(control('combobox', 'Country'), 'Greece'),
    expected: 'Greece',
  },
  {
    widget: 'mui-slider',
    task: 'set to 42',
    run: (hands) => hands.drag(control('slider', 'Volume'), { value: 42 }),
    expected: 42,
  },
  {
    widget: 'mui-menu',
    task: 'open the menu and choose Rename',
    async run(hands) {
      await hands.click(control('button', 'File'));
      await hands.click(anywhere('menuitem', 'Rename'));
    },
    expected: 'rename',
  },
  {
    widget: 'mui-switch',
    task: 'switch on',
    run: (hands) => hands.check(control('switch', 'Notifications')),
    expected: true,
  },
  {
    widget: 'mui-dialog',
    task: 'open the dialog, type a name, save',
    async run(hands) {
      await hands.click(control('button', 'Edit profile'));
      await hands.type(anywhere('textbox', 'Display name'), 'Ada Lovelace');
      await hands.click(anywhere('button', 'Save changes'));
    },
    expected: 'Ada Lovelace',
  },
  {
    widget: 'mui-date',
    task: 'pick the 17th in the calendar',
    async run(hands) {
      await hands.click({ css: 'button' });
      await hands.click(anywhere('gridcell', '17'));
    },
    expected: '2026-03-17',
  },
];

const antd: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'antd-select',
    task: 'choose Green',
    run: (hands) => hands.select(control('combobox', 'Colour'), 'Green'),
    expected: 'green',
  },
  {
    widget: 'antd-long-select',
    task: 'choose City 321 of 500 in a virtual list',
    run: (hands) => hands.select(control('combobox', 'City'), 'City 321'),
    expected: 321,
  },
  {
    widget: 'antd-date',
    task: 'pick 12 March 2026',
    async run(hands) {
      await hands.click({ css: '#due' });
      await hands.click({ css: 'td[title="2026-03-12"]', anywhere: true });
    },
    expected: '2026-03-12',
  },
  {
    widget: 'antd-slider',
    task: 'set to 73',
    run: (hands) => hands.drag(control('slider', 'Brightness'), { value: 73 }),
    expected: 73,
  },
  {
    widget: 'antd-form',
    task: 'fill and send',
    // Its style sheet adds the star and the colons, and browsers take them into the names.
    async run(hands) {
      await hands.fill(
        [control('textbox', '* Email :'), 'ada@example.org'],
        [control('spinbutton', 'Guests :'), 4],
        [control('checkbox', 'I agree'), true],
        [control('switch', 'News :'), true],
      );
      await hands.submit(control('button', 'Send'));
    },
    expected: { email: 'ada@example.org', guests: 4, terms: true, news: true },
  },
  {
    widget: 'antd-modal',
    task: 'open the dialog and accept',
    async run(hands) {
      await hands.click(control('button', 'Show terms'));
      await hands.click(anywhere('button', 'Accept'));
    },
    expected: 'accepted',
  },
  {
    widget: 'antd-tree',
    task: 'open a branch and choose a leaf',
    async run(hands) {
      await hands.click({ css: '.ant-tree-switcher_close' });
      await hands.click({ text: 'Pear', css: '.ant-tree-title' });
    },
    expected: 'pear',
  },
];

export const muiTasks: WidgetTask[] = mui.map((task) => ({ page: 'mui', ...task }));
export const antdTasks: WidgetTask[] = antd.map((task) => ({ page: 'antd', ...task }));
