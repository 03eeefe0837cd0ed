import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pinsOn, untilConnected } from './demo';
import { inBothBrowsers } from './session';
import { eventually } from './support/eventually';
import { toolMessages, toolNames } from './support/scripted-model';
import { callsOf, openWorkshop } from './workshop';

inBothBrowsers('calls', (session) => {
  it('of one turn are all made, and answered in their order', async () => {
    const { harness, panel, model } = session;
    const page = await untilConnected(await harness.openPage(`${session.demo}map`));
    model.answer('pin two towns', [
      {
        calls: [
          { name: 'localhost_drop_pin', arguments: { place: 'Oslo' }, id: 'first' },
          { name: 'localhost_drop_pin', arguments: { place: 'Lima' }, id: 'second' },
        ],
      },
      { text: 'Both stand.' },
    ]);
    await panel.waitForTools(8);
    await panel.say('pin two towns');
    await panel.approve();
    await panel.approve();
    await panel.waitForText('Both stand.');

    expect(await pinsOn(page)).toEqual([expect.stringMatching(/^Oslo/), expect.stringMatching(/^Lima/)]);
    const requests = model.requests('pin two towns');
    expect(requests).toHaveLength(2);
    const results = toolMessages(requests[1]);
    expect(results.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(results.map(({ text }) => JSON.parse(text).label)).toEqual(await pinsOn(page));
  });

  it('that throw tell the model why, and are shown as failed', async () => {
    const { panel, model } = session;
    await openWorkshop(session);
    model.answer('explode now', [
      { calls: [{ name: 'localhost_explode', arguments: {} }] },
      { text: 'It failed.' },
    ]);
    await panel.say('explode now');
    await panel.approve();
    const card = await panel.waitForCall('explode', 'failed');
    await panel.waitForText('It failed.');

    expect(card.text).toContain('The boiler is cold; light it first.');
    expect(toolMessages(model.requests('explode now')[1])[0]?.text).toContain(
      'The boiler is cold; light it first.',
    );
  });

  it('with wrong arguments never reach the page; the model reads path, expected and received', async () => {
    const { panel, model } = session;
    const page = await openWorkshop(session);
    model.answer('measure badly', [
      { calls: [{ name: 'localhost_measure', arguments: { lat: 'north' } }] },
      { calls: [{ name: 'localhost_measure', arguments: '{"lat": ' }] },
      { calls: [{ name: 'localhost_measure', arguments: { lat: 4 } }] },
      { text: 'Measured.' },
    ]);
    await panel.say('measure badly');
    await panel.waitForCall('measure', 'failed');
    await panel.approve();
    await panel.waitForText('Measured.');

    expect(await callsOf(page)).toEqual([{ tool: 'measure', input: { lat: 4, unit: 'metre' } }]);
    const [wrong, unreadable, right] = toolMessages(model.requests('measure badly').at(-1));
    expect(wrong?.text).toContain('/lat: expected a number, received the text "north"');
    expect(unreadable?.text).toContain('{"lat":');
    expect(JSON.parse(right?.text ?? '')).toEqual({ lat: 4, unit: 'metre', height: 12 });
  });

  it('of an unknown tool are answered with at most three near names', async () => {
    const { panel, model } = session;
    await openWorkshop(session);
    model.answer('count wrongly', [
      { calls: [{ name: 'localhost_cuont', arguments: {} }] },
      { text: 'No such tool.' },
    ]);
    await panel.say('count wrongly');
    await panel.waitForText('No such tool.');

    const text = toolMessages(model.requests('count wrongly')[1])[0]?.text ?? '';
    expect(text).toContain('localhost_count');
    expect(toolNames(model.requests('count wrongly')[0]).filter((name) => text.includes(name)).length).toBeLessThan(
      4,
    );
  });

  it('reach exactly one of eight open tabs: the one in front', async () => {
    const { harness, panel, model } = session;
    const pages: Page[] = [];
    for (let count = 0; count < 8; count++) {
      pages.push(await untilConnected(await harness.openPage(`${session.demo}map`)));
    }
    model.answer('drop one pin', [
      { calls: [{ name: 'localhost_drop_pin', arguments: { place: 'Rome' } }] },
      { text: 'One pin.' },
    ]);
    await panel.waitForTools(8);
    await panel.say('drop one pin');
    await panel.approve();
    await panel.waitForText('One pin.');

    const pins = await Promise.all(pages.map(pinsOn));
    expect(pins.map((labels) => labels.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    const [first, last] = model.requests('drop one pin');
    expect(toolNames(first).filter((name) => name.includes('drop_pin'))).toEqual(['localhost_drop_pin']);
    expect(JSON.parse(toolMessages(last)[0]?.text ?? '')).toMatchObject({ label: pins[7]?.[0], pins: 1 });
  });

  it('of a tool that the person switched off cannot be made: the next request does not name it', async () => {
    const { panel, model } = session;
    await openWorkshop(session);
    model.answer('what can you do', [{ text: 'This and that.' }]);
    await panel.say('what can you do');
    await panel.waitForText('This and that.');
    await panel.switchTool('explode', false);
    await panel.say('what can you do now');
    await panel.idle();

    const [before, after] = model.requests('what can you do').map((body) => toolNames(body).sort());
    expect(before).toEqual(['localhost_count', 'localhost_explode', 'localhost_measure', 'localhost_wait']);
    expect(after).toEqual(['localhost_count', 'localhost_measure', 'localhost_wait']);
  });

  it('of a sound tool work beside tools with broken schemas, which the panel names with the reason', async () => {
    const { harness, panel, model } = session;
    await harness.openPage(`${session.sites}/broken-schema.html`);
    model.answer('use the sound one', [
      { calls: [{ name: 'localhost_sound', arguments: {} }] },
      { text: 'It works.' },
    ]);
    await eventually('the sound tool', async () => (await panel.toolsCount()) > 0);
    await panel.say('use the sound one');
    await panel.waitForCall('sound', 'done');
    await panel.waitForText('It works.');
    expect(await panel.toolsText()).toMatch(/takes_a_list.*inputSchema/s);
  });
});
