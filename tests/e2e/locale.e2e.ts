import { describe, expect, it } from 'vitest';
import { launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';

// Firefox speaks only the languages whose packs are installed in it.
describe.runIf(chosenBrowsers.includes('chromium'))('the panel in another language', () => {
  it.each([
    ['de', 'de', 'Nachricht'],
    ['ja', 'ja', 'メッセージ'],
    ['zh-CN', 'zh-CN', '消息'],
    // One that we do not speak: English, and said to be so.
    ['pl', 'en', 'Message'],
  ])('%s', async (language, spoken, box) => {
    const harness = await launch({ browser: 'chromium', language });
    try {
      const page = await harness.driver.openExtensionPage('sidepanel.html');
      await eventually(`a box called ${box}`, () => page.$(`textarea[aria-label="${box}"]`));
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(spoken);
    } finally {
      await harness.close();
    }
  });
});
