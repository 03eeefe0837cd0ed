import { anywhere, control, type WidgetTask } from '../hands';

const radix: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'radix-menu',
    task: 'open the menu, its submenu, and choose Copy link',
    async run(hands) {
      await hands.click(control('button', 'Options'));
      await hands.click(anywhere('menuitem', 'Share'));
      await hands.click(anywhere('menuitem', 'Copy link'));
    },
    expected: 'link',
  },
  {
    widget: 'radix-select',
    task: 'choose Medium',
    run: (hands) => hands.select(control('combobox', 'Size'), 'Medium'),
    expected: 'medium',
  },
  {
    widget: 'radix-slider',
    task: 'set to 65',
    run: (hands) => hands.drag(control('slider', 'Zoom'), { value: 65 }),
    expected: 65,
  },
  {
    widget: 'radix-dialog',
    task: 'open and close the dialog',
    async run(hands) {
      await hands.click(control('button', 'Open settings'));
      await hands.click(anywhere('button', 'Close settings'));
    },
    expected: 'closed',
  },
  {
    widget: 'radix-checkbox',
    task: 'check',
    run: (hands) => hands.check(control('checkbox', 'Agree')),
    expected: true,
  },
  {
    widget: 'radix-tabs',
    task: 'go to the second tab',
    run: (hands) => hands.click(control('tab', 'Advanced')),
    expected: 'b',
  },
];

const aria: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'aria-select',
    task: 'choose Cat',
    run: (hands) => hands.select({ role: 'button' }, 'Cat'),
    expected: 'Cat',
  },
  {
    widget: 'aria-combobox',
    task: 'choose Dog',
    run: (hands) => hands.select(control('combobox', 'Pet'), 'Dog'),
    expected: 'Dog',
  },
  {
    widget: 'aria-number',
    task: 'raise by one',
    run: (hands) => hands.click({ css: 'button[slot=increment]' }),
    expected: 3,
  },
  {
    widget: 'aria-slider',
    task: 'set to 75',
    run: (hands) => hands.drag(control('slider', 'Opacity'), { value: 75 }),
    expected: 75,
  },
  {
    widget: 'aria-calendar',
    task: 'go a month on and pick the 8th',
    async run(hands) {
      await hands.click({ css: 'button[slot=next]' });
      await hands.click({ text: '8', css: '[role=button]' });
    },
    expected: '2026-04-08',
  },
];

const parts: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'react-select',
    task: 'choose Lemon',
    run: (hands) => hands.select(control('combobox', 'Flavour'), 'Lemon'),
    expected: 'lemon',
  },
  {
    widget: 'headless-combobox',
    task: 'type and choose Grace',
    run: (hands) => hands.select(control('combobox', 'Assignee'), 'Grace'),
    expected: 'Grace',
  },
  {
    widget: 'cmdk',
    task: 'search and press Enter',
    async run(hands) {
      await hands.type({ css: 'input' }, 'term');
      await hands.press('Enter');
    },
    expected: 'Open terminal',
  },
  {
    widget: 'day-picker',
    task: 'pick the 21st',
    run: (hands) => hands.click({ text: '21', css: 'button' }),
    expected: 21,
  },
  {
    widget: 'dnd-kit',
    task: 'drag the first card to the third place',
    run: (hands) => hands.drag({ text: 'Design' }, { to: { text: 'Test' } }),
    expected: 'Build,Test,Design',
  },
  {
    widget: 'virtuoso',
    task: 'scroll through 2,000 rows and press one',
    async run(hands) {
      await hands.scroll(control('button', 'Row 0'), { direction: 'bottom' });
      await hands.click(control('button', 'Row 1999'));
    },
    expected: 1999,
  },
  {
    widget: 'react-flow',
    task: 'connect two nodes',
    run: (hands) =>
      hands.drag(
        { css: '[data-id=in] .react-flow__handle.source' },
        { to: { css: '[data-id=out] .react-flow__handle.target' } },
      ),
    expected: 'in-out',
  },
];

export const radixTasks: WidgetTask[] = radix.map((task) => ({ page: 'radix', ...task }));
export const reactAriaTasks: WidgetTask[] = aria.map((task) => ({ page: 'react-aria', ...task }));
export const reactPartsTasks: WidgetTask[] = parts.map((task) => ({ page: 'react-parts', ...task }));
