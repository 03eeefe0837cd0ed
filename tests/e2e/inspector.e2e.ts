import { expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { openWorkshop } from './workshop';

const text = ({ panel }: Session, selector: string): Promise<string> =>
  panel.find(selector).then((found) => found.evaluate((element) => element.textContent ?? ''));

/** The scripted endpoint writes a mark of its own into the bodies that it keeps. */
const withoutMark = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== '_endpointType'));

/** Opens every fold, so that what is in it is drawn. */
const unfold = ({ panel }: Session): Promise<void> =>
  panel.page.evaluate(() => {
    for (const fold of document.querySelectorAll('.report details')) (fold as HTMLDetailsElement).open = true;
  });

/** Keeps what is saved as a file, instead of saving it. */
const catchFile = ({ panel }: Session): Promise<void> =>
  panel.page.evaluate(() => {
    const scope = globalThis as unknown as { savedFile: Promise<string> };
    URL.createObjectURL = (blob) => {
      scope.savedFile = (blob as Blob).text();
      return '#';
    };
  });

async function aRunWithACall(session: Session, sentence: string): Promise<void> {
  const { panel, model } = session;
  await openWorkshop(session);
  model.answer(sentence, [
    { calls: [{ name: 'localhost_measure', arguments: { lat: 4 } }] },
    { text: 'It is twelve metres high.' },
  ]);
  await panel.say(sentence);
  await panel.approve();
  await panel.waitForText('It is twelve metres high.');
}

inBothBrowsers('the inspector', (session) => {
  it('shows each request as the endpoint received it, what is new in it, and why the call was allowed', async () => {
    const { panel, model } = session;
    await aRunWithACall(session, 'measure here');
    await panel.press('What the model saw in step 2');
    await panel.find('[aria-label="Step 2"] .part');
    await unfold(session);
    const shown = await eventually('both bodies', async () => {
      const raws = await panel.page.$$eval('.report .raw', (found) => found.map((raw) => raw.textContent ?? ''));
      const sent = model.requests('measure here').map((body) => JSON.stringify(withoutMark(body)));
      return sent.every((body) => raws.includes(body)) ? { raws, sent } : null;
    });
    expect(shown.sent).toHaveLength(2);
    // The stream, too: what the scripted endpoint wrote is there with its framing.
    expect(shown.raws.some((raw) => raw.startsWith('data: ') && raw.includes('[DONE]'))).toBe(true);

    const fresh = await panel.page.$$eval('[aria-label="Step 2"] .part.new .plain-text:first-of-type', (found) =>
      found.map((label) => label.textContent),
    );
    expect(fresh.filter((label) => label === 'assistant' || label === 'tool')).toEqual(['assistant', 'tool']);
    const step = await text(session, '[aria-label="Step 1"]');
    expect(step).toContain('You allowed this one call after');
    expect(step).toContain('Asked because: It does not declare that it only reads.');
    await eventually('the tokens', async () =>
      (await text(session, '[aria-label="Step 1"]')).match(/about [\d,.\s]+ tokens/),
    );
    expect(await text(session, '[aria-label="Timeline"]')).toMatch(/Model.*Tab 1/);
    await panel.press('Back to the chat');
  });

  it('is saved as one file that needs nothing and holds foreign text as text', async () => {
    const { panel, harness } = session;
    await aRunWithACall(session, 'measure for a file');
    await panel.press('What the model saw in step 1');
    await panel.find('[aria-label="Step 1"] .part');
    await catchFile(session);
    await panel.press('Save as a file');
    const file = await panel.page.evaluate(
      () => (globalThis as unknown as { savedFile: Promise<string> }).savedFile,
    );
    expect(file).not.toContain('<script');
    const page = await harness.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(file);
    const read = await page.evaluate(() => ({
      text: document.body.textContent ?? '',
      paper: getComputedStyle(document.body).backgroundColor,
      buttons: document.querySelectorAll('button').length,
    }));
    expect(read.text).toContain('localhost_measure');
    expect(read.paper).not.toBe('rgba(0, 0, 0, 0)');
    expect(read.buttons).toBe(0);
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
    await page.close();
    await panel.press('Back to the chat');
  });
});
