import type { Page } from 'puppeteer-core';
import { eventually } from '../../e2e/support/eventually';
import { forceColors, openOwnPage, type Scene } from './scene';
import type { Screen } from './screen';
import { stageScreens } from './stage-screens';

const richAnswer = [
  '## Two ways\n\nSo \\(\\frac{1}{2}\\) of them, see [the manual](https://docs.example.org/pins):\n',
  '```ts\n// the longer way\nconst half: number = 1 / 2;\nexport const name = "Lima";\n```\n',
  '| town | pins |\n| :-- | --: |\n| Lima | 3 |\n| Oslo | 12 |\n',
  '- [x] done\n- [ ] not done\n\n> quoted\n\n![a picture](https://images.example.org/a.png)\n',
].join('\n');

const toChat = ({ panel }: Scene) => panel.press('Back to the chat');
const pressEscape = ({ panel }: Scene) => panel.page.keyboard.press('Escape');
const closed = (page: (scene: Scene) => Promise<Page | undefined>) => async (scene: Scene) =>
  (await page(scene))?.close();

/** Every screen of the extension, in an order in which each leads to the next. */
export const screens: Screen[] = [
  { name: 'welcome', show: async ({ welcome }) => welcome, leave: async ({ welcome }) => welcome.close() },
  { name: 'empty thread', show: async ({ panel }) => panel.page },
  {
    name: 'tools',
    show: async ({ panel }) => {
      await (await panel.find('[aria-label^="Tools, "]')).click();
      await panel.find('[aria-label="Tools of this thread"]');
      return panel.page;
    },
    leave: pressEscape,
  },
  {
    name: 'attach menu',
    show: async ({ panel }) => {
      await panel.press('Attach');
      await panel.find('[role="menu"]');
      return panel.page;
    },
    leave: pressEscape,
  },
  {
    name: 'approval, with a message waiting',
    show: async ({ panel, model }) => {
      model.answer('put a pin on Lima', [
        { text: 'I put it there.', calls: [{ name: 'localhost_drop_pin', arguments: { place: 'Lima' } }] },
        { text: richAnswer },
      ]);
      model.answer('and then Oslo', [{ text: 'Oslo too.' }]);
      await panel.say('put a pin on Lima');
      await panel.waitForCall('drop_pin', 'waiting for you');
      await (await panel.find('aria/Message[role="textbox"]')).click();
      await panel.page.keyboard.type('and then Oslo');
      await panel.press('Send');
      await panel.find('[aria-label="Waiting messages"]');
      return panel.page;
    },
    leave: async ({ panel }) => {
      await panel.approve();
      await panel.waitForText('Oslo too.');
      await panel.idle();
    },
  },
  {
    name: 'answer with code, formula and table',
    show: async ({ panel }) => {
      await panel.find('.code .hljs-keyword');
      await panel.find('.answer math');
      return panel.page;
    },
  },
  {
    name: 'result and arguments unfolded',
    show: async ({ panel }) => {
      await panel.page.$$eval('[role="log"] details', (folds) => {
        for (const fold of folds) fold.open = true;
      });
      return panel.page;
    },
  },
  {
    name: 'editing a message',
    show: async ({ panel }) => {
      await panel.press('Edit and send again');
      return panel.page;
    },
    leave: pressEscape,
  },
  {
    name: 'failed answer',
    show: async ({ panel, model }) => {
      await panel.newThread();
      model.answer('break now', [{ status: 401, text: 'No such key.' }]);
      await panel.say('break now');
      await panel.find('.notice.error');
      return panel.page;
    },
  },
  {
    name: 'form of command mode',
    show: async ({ panel }) => {
      await panel.newThread();
      await panel.answerWith('Command mode');
      await panel.say('go to coordinates');
      await panel.find('[role="log"] fieldset input');
      return panel.page;
    },
    leave: async ({ panel }) => {
      await panel.deny();
      await panel.idle();
    },
  },
  {
    name: 'threads',
    show: async ({ panel }) => {
      await panel.press('Threads');
      await panel.find('.thread-row');
      return panel.page;
    },
  },
  {
    name: 'thread menu',
    show: async ({ panel }) => {
      await panel.press('More for break now');
      return panel.page;
    },
    leave: pressEscape,
  },
  {
    name: 'undo',
    show: async ({ panel }) => {
      await panel.press('More for break now');
      await (await panel.find('aria/Delete[role="menuitem"]')).click();
      await panel.find('.undo .button');
      return panel.page;
    },
    leave: async (scene) => {
      await scene.panel.press('Undo');
      await toChat(scene);
    },
  },
  {
    name: 'settings',
    show: async ({ panel }) => {
      await panel.press('Settings');
      return panel.page;
    },
  },
  {
    name: 'model form',
    show: async ({ panel }) => {
      await panel.press('Add a model');
      return panel.page;
    },
    leave: toChat,
  },
  {
    name: 'command palette',
    show: async ({ panel }) => {
      await panel.press('More');
      await (await panel.find('aria/Command palette[role="menuitem"]')).click();
      await panel.find('[role="option"]');
      return panel.page;
    },
    leave: pressEscape,
  },
  {
    name: 'keyboard shortcuts',
    show: async ({ panel }) => {
      await panel.press('More');
      await (await panel.find('aria/Keyboard shortcuts[role="menuitem"]')).click();
      await panel.find('dialog');
      return panel.page;
    },
    leave: pressEscape,
  },
  ...stageScreens,
  {
    name: 'narrow panel',
    show: async ({ panel }) => {
      await panel.page.setViewport({ width: 280, height: 640 });
      await eventually('the narrow panel', () => panel.page.evaluate(() => innerWidth === 280));
      return panel.page;
    },
    leave: ({ panel }) => panel.page.setViewport({ width: 400, height: 760 }),
  },
  {
    name: 'right to left',
    show: async ({ panel }) => {
      await panel.page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      return panel.page;
    },
    leave: ({ panel }) =>
      panel.page.evaluate(() => {
        document.documentElement.dir = 'ltr';
      }),
  },
  {
    name: 'forced colours',
    show: async (scene) => {
      await forceColors(scene, true);
      return scene.panel.page;
    },
    leave: (scene) => forceColors(scene, false),
  },
  ...['install.html', 'options.html'].map((path): Screen => {
    let page: Page | undefined;
    return {
      name: path === 'install.html' ? 'install a toolkit' : 'write a toolkit',
      show: async (scene) => {
        page = await openOwnPage(scene, path);
        await eventually('its heading', () => page?.$('h1'));
        return page;
      },
      leave: closed(async () => page),
    };
  }),
];
