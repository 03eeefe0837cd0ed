import { eventually } from '../../e2e/support/eventually';
import type { Keyboard } from './keyboard';
import type { Scene } from './scene';

/** Something that a person does, from beginning to end, without a pointing device. */
export type Flow = { name: string; walk(keys: Keyboard, scene: Scene): Promise<void> };

const select = async (keys: Keyboard) => keys.press('Control+KeyA');

export const flows: Flow[] = [
  {
    name: 'say something, allow the call, read the result',
    async walk(keys, { panel, model }) {
      model.answer('a pin on Quito', [
        { calls: [{ name: 'localhost_drop_pin', arguments: { place: 'Quito' } }] },
        { text: 'It stands in Quito.' },
      ]);
      await keys.press('Alt+Shift+KeyN');
      await keys.isOn('Message');
      await keys.type('a pin on Quito');
      await keys.press('Enter');
      await panel.waitForCall('drop_pin', 'waiting for you');
      await keys.stillHasFocus('sending');
      await keys.tabTo('Allow once', true);
      await eventually('the button to wake', () =>
        panel.page.evaluate(() => document.activeElement?.getAttribute('aria-disabled') !== 'true'),
      );
      await keys.press('Enter');
      await panel.waitForText('It stands in Quito.');
      await panel.idle();
      await keys.stillHasFocus('allowing a call');
    },
  },
  {
    name: 'put a message differently, then ask the same again',
    async walk(keys, { panel, model }) {
      model.answer('the second way', [{ text: 'Once.' }, { text: 'Twice.' }]);
      await keys.tabTo('Edit and send again', true);
      await keys.press('Enter');
      await keys.isOn('Edited message');
      await select(keys);
      await keys.type('the second way');
      await keys.press('Enter');
      await panel.waitForText('Once.');
      await panel.idle();
      await keys.stillHasFocus('sending again');
      await keys.tabTo('Answer again', true);
      await keys.press('Enter');
      await panel.waitForText('Twice.');
      await panel.idle();
      await keys.stillHasFocus('asking again');
    },
  },
  {
    name: 'switch a tool off and on',
    async walk(keys, { panel }) {
      await keys.press('Alt+Shift+KeyL');
      await keys.isOn('Search tools');
      const before = await panel.toolsCount();
      await keys.tabTo('drop_pin');
      await keys.press(' ');
      await eventually('one tool less', async () => (await panel.toolsCount()) === before - 1);
      await keys.stillHasFocus('switching a tool');
      await keys.press(' ');
      await eventually('the tool again', async () => (await panel.toolsCount()) === before);
      await keys.press('Escape');
      await keys.isOn('Tools, ');
    },
  },
  {
    name: 'attach what the page says, and take it away again',
    async walk(keys, { panel }) {
      await keys.press('Alt+Shift+KeyM');
      await keys.tabTo('Attach');
      await keys.press('Enter');
      await keys.isOn('Files or images');
      await keys.press('End');
      await keys.isOn('Text of this tab');
      await keys.press('Enter');
      await panel.find('.attachment');
      await keys.isOn('Message');
      await keys.tabTo('Remove ', true);
      await keys.press('Enter');
      await eventually('no attachment', async () => (await panel.page.$('.attachment')) === null);
      await keys.isOn('Message');
    },
  },
  {
    name: 'delete a thread and bring it back',
    async walk(keys, { panel }) {
      await keys.press('Alt+Shift+KeyH');
      await keys.isOn('Back to the chat');
      await keys.tabTo('More for ');
      await keys.press('Enter');
      await keys.isOn('Rename');
      await keys.press('End');
      await keys.isOn('Delete');
      await keys.press('Enter');
      await panel.find('.undo .button');
      await keys.stillHasFocus('deleting a thread');
      await keys.tabTo('Undo', true);
      await keys.press('Enter');
      await eventually('no offer any more', async () => (await panel.page.$('.undo .button')) === null);
      await keys.stillHasFocus('undoing');
      await keys.press('Escape');
      await keys.stillHasFocus('leaving the threads');
    },
  },
  {
    name: 'find a thread by name, and a command',
    async walk(keys, { panel }) {
      await keys.press('Control+KeyK');
      await keys.isOn('Commands, models, tools and threads');
      await keys.type('settings');
      await keys.press('Enter');
      await panel.find('#models-heading');
      await keys.isOn('Back to the chat');
      await keys.press('Escape');
      await keys.stillHasFocus('leaving the settings');
    },
  },
  {
    name: 'read the list of keys',
    async walk(keys, { panel }) {
      await keys.tabTo('Threads');
      await keys.type('?');
      await panel.find('dialog');
      await keys.stillHasFocus('opening the list');
      await keys.press('Escape');
      await eventually('no dialog', async () => (await panel.page.$('dialog')) === null);
      await keys.isOn('Threads');
    },
  },
];
