import { expect, it } from 'vitest';
import { demoAliases, pinsOn, showsMap, untilConnected } from './demo';
import { inBothBrowsers } from './session';
import { eventually } from './support/eventually';
import { toolMessages, toolNames } from './support/scripted-model';

const sentence = 'switch to the map and put a pin on Paris';

inBothBrowsers('the sentence of the demo', (session) => {
  it('is done by a scripted model over HTTP, and the model hears where the pin stands', async () => {
    const { harness, panel, model } = session;
    const page = await untilConnected(await harness.openPage(session.demo));
    model.answer(sentence, [
      { calls: [{ name: 'localhost_htmx_trigger', arguments: { trigger: 'swap-to-map' } }] },
      { calls: [{ name: 'localhost_drop_pin', arguments: { place: 'Paris' } }] },
      { text: 'There is a pin on Paris now.' },
    ]);
    await panel.waitForTools(8);
    await panel.say(sentence);
    await panel.approve('Allow once', 'htmx_trigger');
    await panel.waitForCall('htmx_trigger', 'done');
    await panel.approve('Allow once', 'drop_pin');
    await panel.waitForCall('drop_pin', 'done');
    await panel.waitForText('There is a pin on Paris now.');

    expect(await showsMap(page)).toBe(true);
    expect(await pinsOn(page)).toEqual(['Paris, France']);
    const requests = model.requests(sentence);
    expect(requests).toHaveLength(3);
    expect(toolNames(requests[0])).toEqual(expect.arrayContaining(demoAliases));
    const [swapped, pinned] = toolMessages(requests[2]);
    expect(swapped?.text).toContain('"view":"map"');
    expect(JSON.parse(pinned?.text ?? '')).toMatchObject({
      label: 'Paris, France',
      lat: expect.closeTo(48.86, 1),
      lng: expect.closeTo(2.34, 1),
      pins: 1,
    });
  });

  it('is done in command mode, with no model at all', async () => {
    const { harness, panel, model } = session;
    const before = model.requests().length;
    const page = await untilConnected(await harness.openPage(session.demo));
    await panel.waitForTools(8);
    await panel.answerWith('Command mode');
    await panel.say(sentence);
    await panel.approve('Allow once', 'htmx_trigger');
    await panel.approve('Allow once', 'drop_pin');
    await panel.waitForCall('drop_pin', 'done');
    await panel.idle();

    expect(await showsMap(page)).toBe(true);
    expect(await pinsOn(page)).toEqual(['Paris, France']);
    expect(model.requests()).toHaveLength(before);
  });

  it('leaves the page alone when the person denies', async () => {
    const { harness, panel, model } = session;
    const page = await untilConnected(await harness.openPage(`${session.demo}map`));
    model.answer('one pin, please', [
      { calls: [{ name: 'localhost_drop_pin', arguments: { place: 'Oslo' } }] },
      { text: 'Then not.' },
    ]);
    await panel.waitForTools(8);
    await panel.say('one pin, please');
    await panel.deny('drop_pin');
    await panel.waitForCall('drop_pin', 'denied');
    await panel.waitForText('Then not.');

    expect(await pinsOn(page)).toEqual([]);
    expect(toolMessages(model.requests('one pin, please').at(-1))[0]?.text).toMatch(/denied|refused|said no/i);
  });

  it('goes on without the panel, which shows the same when it is back', async () => {
    const { harness, panel, model } = session;
    await untilConnected(await harness.openPage(session.demo));
    model.answer('tell me slowly', [{ text: 'A long story. '.repeat(20), delay: 20 }]);
    await panel.waitForTools(8);
    await panel.say('tell me slowly');
    await eventually('the request', () => model.requests('tell me slowly').length === 1);
    await panel.reload();
    await panel.waitForText('A long story. '.repeat(20).trim());
    expect(model.requests('tell me slowly')).toHaveLength(1);
  });
});
