import { expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { toolMessages, toolNames } from './support/scripted-model';

/** Lets the model make one call after the other, allowing what asks, and gives what the model was told of each. */
async function answersTo(
  { panel, model }: Session,
  sentence: string,
  calls: { name: string; arguments: Record<string, unknown> }[],
  asked: number,
): Promise<string[]> {
  model.answer(sentence, [...calls.map((call) => ({ calls: [call] })), { text: `Done: ${sentence}` }]);
  await panel.say(sentence);
  for (let count = 0; count < asked; count++) await panel.approve();
  await panel.waitForText(`Done: ${sentence}`);
  return toolMessages(model.requests(sentence).at(-1)).map(({ text }) => text);
}

inBothBrowsers('bundled toolkits', (session) => {
  it('begin switched off, and one switch stands for all sites', async () => {
    const { harness, panel, model } = session;
    await harness.openPage(`${session.sites}/echo.html`);
    await eventually('the bundled tools', async () =>
      (await panel.toolsText()).includes('storage.listLocalStorage'),
    );
    await panel.switchTool('echo', false);
    expect(await panel.toolsCount()).toBe(0);
    await panel.switchTool('storage.listLocalStorage', true);
    await panel.switchTool('browser.list_tabs', true);
    model.answer('which tools', [{ text: 'These.' }]);
    await panel.say('which tools');
    await panel.waitForText('These.');
    expect(toolNames(model.requests('which tools')[0])).toEqual(['browser_list_tabs', 'storage_listLocalStorage']);
  });

  it('read and write what the site keeps, and show no secret to the model', async () => {
    const page = await session.harness.openPage(`${session.sites}/echo.html`);
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('authToken', 'very-secret-word');
    });
    await page.setCookie({ name: 'plain', value: 'a=b' }, { name: 'session', value: 'another-secret-word' });
    for (const tool of ['listLocalStorage', 'setLocalStorage', 'getAllCookies', 'getPageInfo', 'showNotification'])
      await session.panel.switchTool(`storage.${tool}`, true);
    const [listed, written, cookies, info, shown] = await answersTo(
      session,
      'look into the storage',
      [
        { name: 'storage_listLocalStorage', arguments: {} },
        { name: 'storage_setLocalStorage', arguments: { key: 'theme', value: 'light' } },
        { name: 'storage_getAllCookies', arguments: {} },
        { name: 'storage_getPageInfo', arguments: {} },
        { name: 'storage_showNotification', arguments: { message: '<b>Hello</b>' } },
      ],
      2,
    );
    expect(JSON.parse(listed ?? '').entries).toContainEqual({ key: 'theme', value: 'dark' });
    expect(JSON.parse(written ?? '')).toEqual({ key: 'theme', written: true, replaced: true });
    expect(JSON.parse(cookies ?? '').cookies).toContainEqual({ name: 'plain', value: 'a=b' });
    expect(JSON.parse(info ?? '')).toMatchObject({ title: 'Echo', domain: 'localhost' });
    expect(JSON.parse(shown ?? '')).toEqual({ shown: true });
    expect(`${listed}${written}${cookies}`).not.toMatch(/very-secret|another-secret/);
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('light');
    // Nothing of ours is there for the page to see: neither the parts nor the text of the notification.
    expect(await page.evaluate(() => 'patchbayParts' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.textContent?.includes('<b>Hello'))).toBe(false);
  });

  it('open, reload, lead and close tabs, in the numbers of the thread', async () => {
    const { harness, panel, sites } = session;
    const page = await harness.openPage(`${sites}/echo.html`);
    const tools = ['list_tabs', 'open_tab', 'go_to_address', 'reload_tab', 'go_back', 'wait_for_page', 'close_tab'];
    for (const tool of tools) await panel.switchTool(`browser.${tool}`, true);
    const at = (file: string) => `${sites}/${file}`;
    const [listed, opened, went, reloaded, back, waited, closed, wrong, foreign] = await answersTo(
      session,
      'move around',
      [
        { name: 'browser_list_tabs', arguments: {} },
        { name: 'browser_open_tab', arguments: { url: at('shop.html') } },
        { name: 'browser_go_to_address', arguments: { url: at('workshop.html'), tab: 2 } },
        { name: 'browser_reload_tab', arguments: { tab: 2 } },
        { name: 'browser_go_back', arguments: { tab: 2 } },
        { name: 'browser_wait_for_page', arguments: { tab: 2, address: 'shop' } },
        { name: 'browser_close_tab', arguments: { tab: 2 } },
        { name: 'browser_wait_for_page', arguments: { tab: 9 } },
        { name: 'browser_go_to_address', arguments: { url: 'file:///etc/passwd' } },
      ],
      6,
    );
    expect(JSON.parse(listed ?? '').tabs).toEqual([
      expect.objectContaining({ tab: 1, url: at('echo.html'), title: 'Echo' }),
    ]);
    expect(JSON.parse(opened ?? '')).toEqual({ tab: 2, url: at('shop.html'), title: 'Shop' });
    expect(JSON.parse(went ?? '')).toMatchObject({ tab: 2, url: at('workshop.html') });
    expect(JSON.parse(reloaded ?? '')).toMatchObject({ tab: 2, url: at('workshop.html') });
    expect(JSON.parse(back ?? '')).toMatchObject({ tab: 2, url: at('shop.html') });
    expect(JSON.parse(waited ?? '')).toMatchObject({ tab: 2, url: at('shop.html') });
    expect(closed).toBe('Tab 2 is closed.');
    expect(wrong).toContain('There is no tab 9');
    expect(foreign).toContain('is not a web address');
    expect(await page.title()).toBe('Echo');
  });

  it('answer a call that replaces its own page from the new one', async () => {
    const page = await session.harness.openPage(`${session.sites}/echo.html`);
    await page.evaluate(() => document.body.setAttribute('data-old', ''));
    await session.panel.switchTool('storage.refreshPage', true);
    const [refreshed] = await answersTo(session, 'refresh it', [{ name: 'storage_refreshPage', arguments: {} }], 1);
    expect(refreshed).toMatch(/^storage_refreshPage is done: the page is now .*echo\.html/);
    expect(await page.evaluate(() => document.body.hasAttribute('data-old'))).toBe(false);
  });

  it('ask the person where the model asks for approval, each time', async () => {
    const { harness, panel, model } = session;
    await harness.openPage(`${session.sites}/echo.html`);
    await panel.switchTool('approval.request_user_approval', true);
    const wish = {
      name: 'approval_request_user_approval',
      arguments: { action: 'Paint the door', details: 'In red' },
    };
    model.answer('may I', [{ calls: [wish] }, { calls: [wish] }, { text: 'Understood.' }]);
    await panel.say('may I');
    await panel.waitForText('Paint the door');
    expect(await panel.page.$('aria/Allow for this thread[role="button"]')).toBeNull();
    await panel.approve();
    await panel.deny();
    await panel.waitForText('Understood.');
    const [yes, no] = toolMessages(model.requests('may I').at(-1));
    expect(JSON.parse(yes?.text ?? '')).toEqual({ decision: 'approved' });
    expect(no?.text).toContain('declined');
  });

  it('tell where the person is, each time with their consent, and why not where the browser forbids it', async () => {
    const { harness, panel, model, sites } = session;
    const page = await harness.openPage(`${sites}/echo.html`);
    await page.setGeolocation({ latitude: 59.91, longitude: 10.75, accuracy: 20 });
    const may = (state: 'granted' | 'denied') =>
      page.browserContext().setPermission(new URL(sites).origin, { permission: { name: 'geolocation' }, state });
    await panel.switchTool('location.get_current_location', true);
    const where = { name: 'location_get_current_location', arguments: {} };
    model.answer('where am I', [{ calls: [where] }, { calls: [where] }, { text: 'There.' }]);
    await may('denied');
    await panel.say('where am I');
    for (const [index, state] of (['denied', 'done'] as const).entries()) {
      await panel.approve('Allow once', 'location.get_current_location');
      // A page that nobody looks at is told no place.
      await page.bringToFront();
      await panel.waitForCall('location.get_current_location', state, index, 20_000);
      await may('granted');
    }
    await panel.waitForText('There.');
    const [no, yes] = toolMessages(model.requests('where am I').at(-1));
    expect(no?.text).toContain('does not let this site know where the person is');
    expect(JSON.parse(yes?.text ?? '')).toMatchObject({ latitude: 59.91, longitude: 10.75, accuracyInMetres: 20 });
  });
});
