import { type Screen, toChat } from './screen';

/** What a presenter shows: requests, the workshop, recordings. They need the thread about Lima. */
export const stageScreens: Screen[] = [
  {
    name: 'what the model saw',
    show: async (scene) => {
      const { panel } = scene;
      await panel.press('Threads');
      await (await panel.find('text/put a pin on Lima')).click();
      await panel.press('What the model saw in step 1');
      await panel.find('[aria-label="Step 1"]');
      return panel.page;
    },
    leave: toChat,
  },
  {
    name: 'workshop mode',
    show: async ({ panel }) => {
      await panel.press('Workshop mode');
      await panel.find('[aria-label="Workshop"]');
      return panel.page;
    },
  },
  {
    name: 'the same question with a tool off',
    show: async ({ panel }) => {
      await panel.press('Same question with a tool off');
      await panel.find('.without');
      return panel.page;
    },
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
    name: 'a recording played',
    show: async ({ panel }) => {
      await (await panel.find('.recording-name')).click();
      await panel.find('[aria-label="Recorded conversation"]');
      return panel.page;
    },
    leave: async (scene) => {
      await toChat(scene);
      await scene.panel.press('Leave workshop mode');
    },
  },
];
