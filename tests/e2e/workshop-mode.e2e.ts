import { expect, it } from 'vitest';
import { inBothBrowsers, type Session } from './session';
import { eventually } from './support/eventually';
import { startScriptedModel, toolNames } from './support/scripted-model';
import { callsOf, openWorkshop } from './workshop';

const heldText = ({ panel }: Session): Promise<string> =>
  panel.page.$eval('.held-status', (held) => held.textContent ?? '');

const waitUntilHeld = (session: Session, what: string): Promise<unknown> =>
  eventually(`the run to wait with "${what}"`, async () => {
    const held = await heldText(session);
    if (held.includes(what)) return true;
    throw new Error(`It says: ${held}`);
  });

const setStepByStep = async ({ panel }: Session, on: boolean): Promise<void> => {
  const toggle = await panel.find('aria/Step by step[role="switch"]');
  const isOn = () => toggle.evaluate((element) => element.getAttribute('aria-checked') === 'true');
  if ((await isOn()) !== on) await toggle.click();
  await eventually('the switch to turn', async () => (await isOn()) === on);
};

inBothBrowsers('workshop mode', (session) => {
  it('does nothing before "Next", even when the worker is killed in between', async () => {
    const { panel, model, harness } = session;
    await panel.press('Workshop mode');
    const page = await openWorkshop(session);
    model.answer('count slowly', [
      { calls: [{ name: 'localhost_count', arguments: {} }] },
      { text: 'Counted once.' },
    ]);
    await setStepByStep(session, true);
    await panel.say('count slowly');
    await waitUntilHeld(session, 'ask the model (step 1)');
    expect(model.requests('count slowly')).toHaveLength(0);

    await panel.press('Next');
    await waitUntilHeld(session, 'call count');
    expect(await callsOf(page)).toEqual([]);
    await harness.killWorker();
    await waitUntilHeld(session, 'call count');
    expect(await callsOf(page)).toEqual([]);

    await panel.press('Next');
    await waitUntilHeld(session, 'hand the result of count on');
    expect(await callsOf(page)).toHaveLength(1);
    await panel.press('Next');
    await waitUntilHeld(session, 'ask the model (step 2)');
    expect(model.requests('count slowly')).toHaveLength(1);
    await panel.press('Next');
    await panel.waitForText('Counted once.');
    expect(model.requests('count slowly')).toHaveLength(2);
    await setStepByStep(session, false);
  });

  it('asks the same question with a tool off beside the first: one request with it, one without', async () => {
    const { panel, model } = session;
    await openWorkshop(session);
    model.answer('how high is it', [
      { calls: [{ name: 'localhost_measure', arguments: { lat: 4 } }] },
      { text: 'Twelve metres.' },
      { text: 'I cannot measure that.' },
    ]);
    await panel.say('how high is it');
    await panel.approve();
    await panel.waitForText('Twelve metres.');
    await panel.press('Same question with a tool off');
    const choice = await panel.find('.without button:first-of-type');
    expect(await choice.evaluate((button) => button.textContent)).toBe('measureused');
    await choice.click();
    const text = await eventually('both runs, side by side', async () => {
      const columns = await panel.page.$$eval('.column', (found) =>
        found.map((column) => column.textContent ?? ''),
      );
      const difference = await panel.page.$eval('.difference', (found) => found.textContent ?? '');
      return columns[1]?.includes('I cannot measure that.') ? { columns, difference } : null;
    });
    expect(text.columns[0]).toContain('Twelve metres.');
    expect(text.difference).toContain('lacked localhost_measure');

    const [first, , second] = model.requests('how high is it');
    expect(toolNames(first)).toContain('localhost_measure');
    expect(toolNames(second)).toEqual(toolNames(first).filter((name) => name !== 'localhost_measure'));
    const words = (body: typeof first) => body?.messages?.map(({ role, content }) => [role, content]);
    expect(words(second)).toEqual(words(first));
    await panel.press('Back to the chat');
  });

  it('plays a recording again, the same each time, with no model and nothing run', async () => {
    const { panel } = session;
    const own = await startScriptedModel();
    await panel.setModel({ ...own, name: 'For one show' });
    const page = await openWorkshop(session);
    own.answer('show it once', [
      { text: 'I will measure now.', calls: [{ name: 'localhost_measure', arguments: { lat: 4 } }] },
      { text: 'It is **twelve** metres high.' },
    ]);
    await panel.say('show it once');
    await panel.approve();
    await panel.waitForText('It is twelve metres high.');
    await panel.press('Record this thread');
    await panel.find('.recording');
    await own.stop();
    const before = await callsOf(page);

    const play = async (): Promise<{ moments: string[]; end: string }> => {
      await (await panel.find('.recording-name')).click();
      await panel.find('.recording-mark');
      await panel.press('From the beginning');
      const moments: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        await panel.press('Next step');
        moments.push(await panel.page.$eval('.replay', (log) => log.textContent ?? ''));
      }
      const end = await panel.page.$eval('.replay', (log) => log.textContent ?? '');
      await panel.press('Back to the chat');
      await panel.press('Recordings');
      return { moments, end };
    };
    const [first, second] = [await play(), await play()];
    expect(first.end).toContain('It is twelve metres high.');
    expect(first.moments.some((text) => text.includes('waiting for you'))).toBe(true);
    expect(second).toEqual(first);
    expect(await panel.page.$$('.replay .decision')).toEqual([]);
    expect(await callsOf(page)).toEqual(before);

    // By itself, sixteen times as fast, to the same end.
    await (await panel.find('.recording-name')).click();
    await (await panel.find('aria/Speed')).select('16');
    await eventually('the end of the recording', async () => {
      const shown = await panel.page.$eval('.replay', (log) => log.textContent ?? '');
      return shown === first.end;
    });
    expect(await panel.page.$eval('.recording-mark', (mark) => mark.textContent)).toContain(
      'Nothing is asked or run.',
    );
    await panel.press('Back to the chat');
  });
});
