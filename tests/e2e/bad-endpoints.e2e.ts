import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveBadEndpoints } from './bad-endpoints';
import { inBothBrowsers } from './session';
import { callsOf, openWorkshop } from './workshop';

let base = '';
let close: () => Promise<void>;
beforeAll(async () => {
  const server = await serveBadEndpoints();
  base = server.url;
  close = server.close;
});
afterAll(() => close());

inBothBrowsers('an endpoint', (session) => {
  it.each([
    { what: 'that is not there', baseUrl: () => 'http://localhost:9/v1', says: /localhost:9/ },
    { what: 'with a wrong base URL', baseUrl: () => `${base}/nowhere`, says: /404/ },
    { what: 'that answers 401', baseUrl: () => `${base}/unauthorized`, says: /key/i },
    { what: 'that answers 200 with HTML', baseUrl: () => `${base}/html`, says: /HTML|web page/i },
    { what: 'whose stream is cut', baseUrl: () => `${base}/cut`, says: /broke|cut|ended|incomplete/i },
  ])(
    '$what gives one clear sentence, and the conversation goes on',
    { timeout: 90_000 },
    async ({ what, baseUrl, says }) => {
      const { panel, model } = session;
      const page = await openWorkshop(session);
      await panel.setModel({ baseUrl: baseUrl(), model: 'bad', name: what, key: 'sk-secret-1234' });
      await panel.say(`ask the endpoint ${what}`);
      await panel.idle(60_000);
      const notices = await panel.notices();
      expect(notices).toHaveLength(1);
      expect(notices[0]).toMatch(says);
      expect(notices[0]).not.toContain('sk-secret-1234');
      expect(await callsOf(page)).toEqual([]);

      await panel.answerWith(model.model);
      model.answer(`once more ${what}`, [{ text: 'Here I am again.' }]);
      await panel.say(`once more ${what}`);
      await panel.waitForText('Here I am again.');
    },
  );
});
