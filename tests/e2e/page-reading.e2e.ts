import { expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { toolMessages } from './support/scripted-model';

type Call = { name: string; arguments: Record<string, unknown> };

/** What the model was told of each call. Readings flow: nobody is asked. */
async function readings({ panel, model }: Session, sentence: string, calls: Call[]): Promise<string[]> {
  model.answer(sentence, [...calls.map((call) => ({ calls: [call] })), { text: `Done: ${sentence}` }]);
  await panel.say(sentence);
  await panel.waitForText(`Done: ${sentence}`);
  // The thread's earlier readings stand before them.
  return toolMessages(model.requests(sentence).at(-1))
    .slice(-calls.length)
    .map(({ text }) => text);
}

inBothBrowsers('reading a page', (session) => {
  it('tells what is there, in frames and shadow roots too, and no secret', async () => {
    await session.harness.openPage(`${session.sites}/reading.html`);
    for (const tool of ['read_page', 'find', 'read_table']) await session.panel.switchTool(`page.${tool}`, true);
    const [full, interactive, found, table] = await readings(session, 'read it all', [
      { name: 'page_read_page', arguments: {} },
      { name: 'page_read_page', arguments: { mode: 'interactive' } },
      { name: 'page_find', arguments: { text: 'inside the frame' } },
      { name: 'page_read_table', arguments: {} },
    ]);
    expect(full).toMatch(/Sent by \[link [a-z]{2}\d+ Ada\] on Monday\./);
    expect(full).toMatch(/textbox [a-z]{2}\d+ Search = tea/);
    expect(full).toMatch(/ row: Grace \| 85/);
    expect(full).toMatch(/canvas [a-z]{2}\d+ Chart: a drawing, its content cannot be read/);
    // Neighbours of one kind share a line, and the role is said once.
    expect(interactive).toMatch(
      / button [a-z]{2}\d+ Add one; [a-z]{2}\d+ In an open root; [a-z]{2}\d+ In a closed root$/m,
    );
    expect(full).toMatch(/frame [a-z]{2}\d+ Inner\n\s+button f\d+[a-z]{2}\d+ Inside the frame/);
    expect(found).toMatch(/^button f\d+[a-z]{2}\d+ Inside the frame$/);
    expect(table).toContain('["Grace","85"]');
    expect(`${full}${interactive}`).toContain('(secret, filled)');
    expect(`${full}${interactive}${found}`).not.toContain('hunter2');
  });

  it('tells what changed, and the rest of what did not fit', async () => {
    const page = await session.harness.openPage(`${session.sites}/reading.html`);
    await session.panel.switchTool('page.read_page', true);
    await readings(session, 'look once', [{ name: 'page_read_page', arguments: {} }]);
    // A tab behind the panel draws nothing, and a click waits for a drawing.
    await page.bringToFront();
    await page.click('#add');
    const [changes, nothing] = await readings(session, 'look again', [
      { name: 'page_read_page', arguments: { changes: true } },
      { name: 'page_read_page', arguments: { changes: true } },
    ]);
    expect(changes).toContain('+ Added one');
    expect(changes).not.toContain('Orders');
    expect(nothing).toContain('Nothing has changed');
    await page.evaluate(() => {
      for (let number = 1; number <= 60; number++)
        document.body.append(Object.assign(document.createElement('p'), { textContent: `Paragraph ${number}.` }));
    });
    const [part = ''] = await readings(session, 'a part', [
      { name: 'page_read_page', arguments: { characters: 500 } },
    ]);
    expect(part).toContain('Orders');
    expect(part).not.toContain('Paragraph 60.');
    const from = /lines \(\d+ characters\) were left out; go on with from: "(\d+)"/.exec(part)?.[1];
    const [rest] = await readings(session, 'the rest', [{ name: 'page_read_page', arguments: { from } }]);
    expect(rest).toContain('Paragraph 60.');
    expect(rest).not.toContain('Orders');
  });

  it('answers for each of two hundred frames, or says how many it could not read', async () => {
    const page = await session.harness.openPage(`${session.sites}/reading.html`);
    await session.panel.switchTool('page.read_page', true);
    await page.evaluate(async () => {
      const frames = Array.from({ length: 200 }, (_, number) =>
        Object.assign(document.createElement('iframe'), { srcdoc: `<button>Button of frame ${number}</button>` }),
      );
      const loaded = frames.map((frame) => new Promise((done) => frame.addEventListener('load', done)));
      document.body.replaceChildren(...frames);
      await Promise.all(loaded);
    });
    const [picture = ''] = await readings(session, 'read every frame', [
      { name: 'page_read_page', arguments: { mode: 'interactive', characters: 40_000 } },
    ]);
    const told = picture.match(/Button of frame \d+/g)?.length ?? 0;
    const unread = Number(/(\d+) frames could not be read/.exec(picture)?.[1] ?? 0);
    const toCome = Number(/(\d+) frames have only just come/.exec(picture)?.[1] ?? 0);
    expect(told).toBeGreaterThan(0);
    expect(told + unread + toCome, picture.slice(-500)).toBe(200);
  });
});
