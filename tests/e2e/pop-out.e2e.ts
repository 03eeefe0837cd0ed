import { it } from 'vitest';
import { untilConnected } from './demo';
import { inBothBrowsers } from './session';
import { eventually } from './support/eventually';
import { Panel } from './support/panel';

/** Firefox shows its drivers no page of an extension that stands in a window of its own. */
const only = 'chromium';

inBothBrowsers(
  'the panel in a window of its own',
  (session) => {
    it('shows the same thread and the tools of the same page; what is said in one stands in the other', async () => {
      const { harness, panel, model, demo } = session;
      await untilConnected(await harness.openPage(`${demo}map`));
      await panel.waitForTools(8);
      model.answer('said in the panel', [{ text: 'Answered in the panel.' }]);
      await panel.say('said in the panel');
      await panel.idle();
      const panels = async () =>
        (await harness.browser.pages()).filter((page) => page.url().includes('sidepanel.html'));
      const before = (await panels()).length;
      await panel.press('More');
      await (await panel.find('aria/Open in a window[role="menuitem"]')).click();
      const page = await eventually('the window', async () => (await panels())[before]);
      const second = new Panel(page, harness.driver);
      await second.waitForText('Answered in the panel.');
      await second.waitForTools(8);
      model.answer('said in the window', [{ text: 'Answered in the window.' }]);
      await second.say('said in the window');
      await panel.waitForText('Answered in the window.');
      await page.close();
    });
  },
  { only },
);
