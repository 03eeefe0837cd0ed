import { eventually } from '../../e2e/support/eventually';
import { readDocument, readStores, send } from '../keys/page-scripts';
import { search } from '../keys/search';
import { type Stage, visit } from './stage';
import { drafted, keyed } from './toolkits';

const slot = 'IndexedDB patchbay/secrets';

/** A canary for a secret: it reaches the one host that it is for, lies in its slot, and is nowhere else. */
export async function keepsSecrets(stage: Stage): Promise<void> {
  const { panel, pages, model } = stage;
  const canary = `canary/+=-${crypto.randomUUID()}`;
  await stage.install(await drafted(keyed));
  await fillIn(stage, canary);
  await visit(stage, '/spying', async (page) => {
    const card = await stage.call('keyed.ask', 'done');
    const told = JSON.stringify(model.requests().at(-1)?.messages);
    if (!told.includes('[secret API_KEY]')) throw new Error(`The model was told: ${told}`);
    const [sent = ''] = pages.quoted;
    const { url, headers } = JSON.parse(sent) as { url: string; headers: { authorization: string } };
    const key = new URL(url, 'http://127.0.0.1').searchParams.get('key');
    if (headers.authorization !== `Bearer ${canary}` || key !== canary)
      throw new Error(`The host was sent: ${sent}`);
    const ask = async (name: string, request: object) => panel.page.evaluate(send(name, request));
    const { [slot]: kept, ...stores } = (await panel.page.evaluate(readStores)) as Record<string, unknown>;
    const places = {
      ...stores,
      'the card': card,
      'requests to the model': model.requests(),
      'the panel': await panel.page.evaluate(readDocument),
      'the page': await page.evaluate(readDocument),
      'what the page overheard': await page.evaluate('globalThis.seen'),
      'exported threads': await ask('thread/export', { threadIds: null }),
      'the installed toolkit': await ask('toolkit/read', { toolkitId: 'keyed' }),
      'the list of toolkits': await ask('toolkit/list', {}),
    };
    const found = Object.entries(places).filter(([place, value]) => search(place, value, canary).hits > 0);
    if (found.length > 0) throw new Error(`The secret is in ${found.map(([place]) => place).join(', ')}.`);
    if (search(slot, kept, canary).hits === 0) throw new Error('The search is blind: it does not find the slot.');
  });
}

/** As a person does, in the panel's settings. */
async function fillIn({ panel }: Stage, value: string): Promise<void> {
  await panel.press('Settings');
  const field = await panel.find('input[type="password"]');
  await field.evaluate((element, text) => {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
  await panel.press('Save API_KEY');
  await eventually('the secret to be kept', async () =>
    (await panel.page.$eval('body', (body) => body.textContent ?? '')).includes('API_KEY is filled in'),
  );
  await panel.press('Back to the chat');
}
