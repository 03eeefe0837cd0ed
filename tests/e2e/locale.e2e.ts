import { describe, expect, it } from 'vitest';
import { launch } from './harness';
import { chosenBrowsers } from './session';
import { eventually } from './support/eventually';

// Firefox speaks only the languages whose packs are installed in it.
describe.runIf(chosenBrowsers.includes('chromium'))('the panel in another language', () => {
  it.each([
    ['de', 'de', 'ltr', 'Nachricht'],
    ['ja', 'ja', 'ltr', 'メッセージ'],
    ['zh-CN', 'zh-CN', 'ltr', '消息'],
    ['ar', 'ar', 'rtl', 'الرسالة'],
    // Two that we do not speak: English, said to be so, and written like English.
    ['pl', 'en', 'ltr', 'Message'],
    ['he', 'en', 'ltr', 'Message'],
  ])('%s', async (language, spoken, direction, box) => {
    const harness = await launch({ browser: 'chromium', language });
    try {
      const page = await harness.driver.openExtensionPage('sidepanel.html');
      await eventually(`a box called ${box}`, () => page.$(`textarea[aria-label="${box}"]`));
      const { lang, dir } = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
      }));
      expect({ lang, dir }).toEqual({ lang: spoken, dir: direction });
      expect(await page.evaluate(drawnDirection)).toBe(direction);
    } finally {
      await harness.close();
    }
  });

  it('ar, where a command keeps the order in which it is typed', async () => {
    const harness = await launch({ browser: 'chromium', language: 'ar' });
    try {
      const page = await harness.driver.openExtensionPage('sidepanel.html');
      const box = await eventually('the box', () => page.$('textarea'));
      const boxDirection = () => box.evaluate((element) => getComputedStyle(element).direction);
      expect(await boxDirection()).toBe('rtl');
      await box.type('/drop_pin {"place": "Lima"}');
      expect(await boxDirection()).toBe('ltr');
    } finally {
      await harness.close();
    }
  });
});

/** Runs in the panel: on which side of the title the buttons of its head really are. */
function drawnDirection(): string {
  const title = document.querySelector('.panel-head h1')?.getBoundingClientRect().x ?? 0;
  const menu = document.querySelector('.panel-head > :last-child')?.getBoundingClientRect().x ?? 0;
  return title < menu ? 'ltr' : 'rtl';
}
