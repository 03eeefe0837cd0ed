import { eventually } from '../../e2e/support/eventually';
import type { Scene } from './scene';
import type { Screen } from './screen';

const toChat = ({ panel }: Scene) => panel.press('Back to the chat');
const heldText = ({ panel }: Scene): Promise<string> =>
  panel.page.$eval('.held-status', (held) => held.textContent ?? '');
const waitUntilHeld = (scene: Scene, what: string) =>
  eventually(`the run to wait with "${what}"`, async () => (await heldText(scene)).includes(what));
const turnSteps = async ({ panel }: Scene) => (await panel.find('aria/Step by step[role="switch"]')).click();

/** What shows an audience how it went: the inspector, workshop mode, a comparison, a recording. */
export const stageScreens: Screen[] = [
  {
    name: 'inspector',
    show: async ({ panel }) => {
      await panel.newThread();
      await panel.answerWith('Command mode');
      await panel.say('put a pin on Lima');
      await panel.approve();
      await panel.idle();
      await panel.press('What the model saw in step 1');
      await panel.find('[aria-label="Step 1"] .part');
      await eventually('the tokens', () =>
        panel.page.$eval('.report', (report) => !report.textContent?.includes('counting')),
      );
      await panel.page.evaluate(() => document.querySelector('.stage-body')?.scrollTo(0, 0));
      return panel.page;
    },
  },
  {
    name: 'inspector unfolded',
    show: async ({ panel }) => {
      await panel.page.$$eval('.report details', (folds) => {
        for (const fold of folds) fold.open = true;
      });
      return panel.page;
    },
    leave: toChat,
  },
  {
    name: 'workshop mode, step by step',
    show: async (scene) => {
      const { panel } = scene;
      await panel.press('Workshop mode');
      await turnSteps(scene);
      await panel.newThread();
      await panel.answerWith('Command mode');
      await panel.say('put a pin on Oslo');
      await waitUntilHeld(scene, 'ask the model');
      await panel.press('Next');
      await panel.approve();
      await waitUntilHeld(scene, 'call drop_pin');
      return panel.page;
    },
    leave: async (scene) => {
      await turnSteps(scene);
      await scene.panel.idle();
    },
  },
  {
    name: 'the tool to leave out',
    show: async ({ panel }) => {
      await panel.press('Same question with a tool off');
      await panel.find('.without button');
      return panel.page;
    },
  },
  {
    name: 'comparison',
    show: async ({ panel }) => {
      await (await panel.find('.without button')).click();
      await eventually('both requests', () =>
        panel.page.$eval('.difference', (difference) => difference.textContent?.includes('lacked')),
      );
      return panel.page;
    },
    leave: toChat,
  },
  {
    name: 'recordings',
    show: async ({ panel }) => {
      await panel.press('Record this thread');
      await panel.find('.recording');
      return panel.page;
    },
  },
  {
    name: 'recording being played',
    show: async ({ panel }) => {
      await (await panel.find('.recording-name')).click();
      await panel.find('.recording-mark');
      for (let step = 0; step < 3; step += 1) await panel.press('Next step');
      return panel.page;
    },
    leave: async (scene) => {
      await toChat(scene);
      await scene.panel.press('Leave workshop mode');
    },
  },
];
