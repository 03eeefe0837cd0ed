import { control, type WidgetTask } from '../hands';

const jquery: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'jquery-slider',
    task: 'drag by 60 pixels (20 %)',
    run: (hands) => hands.drag({ css: '.ui-slider-handle' }, { right: 60 }),
    expected: 50,
  },
  {
    widget: 'jquery-date',
    task: 'pick 6 March 2026',
    async run(hands) {
      await hands.click(control('textbox', 'Meeting'));
      await hands.click({ css: '.ui-datepicker a', text: '6', anywhere: true });
    },
    expected: '03/06/2026',
  },
  {
    widget: 'jquery-autocomplete',
    task: 'type and choose Ruby',
    async run(hands) {
      await hands.type({ css: 'input' }, 'Ru');
      await hands.click({ css: '.ui-menu-item-wrapper', text: 'Ruby', anywhere: true });
    },
    expected: 'Ruby',
  },
  {
    widget: 'jquery-sortable',
    task: 'drag the first item to the end',
    run: (hands) => hands.drag({ css: 'li', text: 'One' }, { to: { css: 'li', text: 'Three' }, place: 'after' }),
    expected: 'Two,Three,One',
  },
  {
    widget: 'jquery-droppable',
    task: 'drop the parcel on the shelf',
    run: (hands) => hands.drag(control('button', 'Parcel'), { to: control('region', 'Shelf') }),
    expected: 'dropped',
  },
  {
    widget: 'jquery-selectmenu',
    task: 'choose Fast',
    run: (hands) => hands.select({ role: 'combobox' }, 'Fast'),
    expected: 'Fast',
  },
];

const vanilla: Omit<WidgetTask, 'page'>[] = [
  {
    widget: 'flatpickr',
    task: 'pick 24 March 2026',
    async run(hands) {
      await hands.click(control('textbox', 'Pick-up'));
      await hands.click({
        css: '.flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)',
        text: '24',
        anywhere: true,
      });
    },
    expected: '2026-03-24',
  },
  {
    widget: 'nouislider',
    task: 'set to 62',
    run: (hands) => hands.drag(control('slider', 'Price'), { value: 62 }),
    expected: 62,
  },
  {
    widget: 'choices',
    task: 'choose Rock',
    run: (hands) => hands.select({ role: 'combobox' }, 'Rock'),
    expected: 'rock',
  },
  {
    widget: 'tom-select',
    task: 'choose two tags',
    run: (hands) => hands.select({ css: 'input' }, 'News', 'Music'),
    expected: 'news,music',
  },
  {
    widget: 'sortable',
    task: 'drag the first item to the end',
    run: (hands) => hands.drag({ css: 'li', text: 'Alpha' }, { to: { css: 'li', text: 'Gamma' }, place: 'after' }),
    expected: 'Beta,Gamma,Alpha',
  },
  {
    widget: 'bootstrap-dropdown',
    task: 'open the menu and archive',
    async run(hands) {
      await hands.click(control('button', 'Actions'));
      await hands.click(control('button', 'Archive'));
    },
    expected: 'archived',
  },
];

export const jqueryTasks: WidgetTask[] = jquery.map((task) => ({ page: 'jquery', ...task }));
export const vanillaTasks: WidgetTask[] = vanilla.map((task) => ({ page: 'vanilla', ...task }));
