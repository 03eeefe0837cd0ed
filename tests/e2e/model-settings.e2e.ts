import { expect, it } from 'vitest';
import { pinsOn, untilConnected } from './demo';
import { inBothBrowsers } from './session';
import { eventually } from './support/eventually';
import { startOllamaStandIn } from './support/ollama-stand-in';

inBothBrowsers('the settings of models', (session) => {
  it('find a server on this computer by one click, and its model makes a call', async () => {
    const { harness, panel } = session;
    const ollama = await startOllamaStandIn(
      [
        { id: 'gemma3:4b', capabilities: ['completion'] },
        { id: 'qwen3:8b', capabilities: ['completion', 'tools'] },
      ],
      ({ role }) => (role === 'tool' ? 'It stands.' : { name: 'localhost_drop_pin', arguments: { place: 'Lima' } }),
    );
    try {
      const page = await untilConnected(await harness.openPage(`${session.demo}map`));
      await panel.waitForTools(8);
      await harness.driver.prepareGrant('http://127.0.0.1/*');
      await panel.press('Settings');
      await panel.press('Find models on this computer');
      const found = await panel.find('[aria-label="Model servers found on this computer"]');
      expect(await found.evaluate((list) => list.textContent)).toContain('Ollama');
      expect(ollama.chats).toEqual([]);
      await panel.press('Use qwen3:8b');
      await panel.press('Back to the chat');
      await panel.say('a pin on Lima, please');
      await panel.approve('Allow once', 'drop_pin');
      await panel.waitForText('It stands.');

      expect(await pinsOn(page)).toEqual(['Lima, Peru']);
      // The rule took the extension's origin away, without which every chat would have been refused.
      expect(ollama.chats.map(({ model, origin }) => [model, origin])).toEqual([
        ['qwen3:8b', undefined],
        ['qwen3:8b', undefined],
      ]);
    } finally {
      await ollama.stop();
    }
  });

  it('fill in what an endpoint lists, keep the switch for text calls, and say in words what is wrong', async () => {
    const { panel, model, harness } = session;
    await harness.driver.prepareGrant(`http://${new URL(model.baseUrl).hostname}/*`);
    await panel.press('Settings');
    await panel.press('Add a model');
    await write('Name', 'Scripted');
    await write('Base URL', model.baseUrl);
    await panel.press('List its models');
    const offered = await eventually('the models that it lists', async () => {
      const names = await panel.page.$$eval('datalist option', (all) =>
        all.map((one) => one.getAttribute('value')),
      );
      return names.length > 0 ? names : null;
    });
    await write('Model', offered[0] ?? '');
    const asText = await panel.find('aria/Read calls that it writes as text[role="switch"]');
    await asText.click();
    expect(await asText.evaluate((element) => element.getAttribute('aria-checked'))).toBe('true');
    await panel.press('Save');
    await eventually('the model to be saved with its switch', async () => {
      const rows = await panel.page.$$eval('.model-row', (all) => all.map((row) => row.textContent ?? ''));
      return rows.some((row) => row.includes('Scripted'));
    });

    await panel.press('Edit', await rowOf('Scripted'));
    const kept = await panel.find('aria/Read calls that it writes as text[role="switch"]');
    expect(await kept.evaluate((element) => element.getAttribute('aria-checked'))).toBe('true');
    await write('Base URL', `${new URL(model.baseUrl).origin}/wrong`);
    await panel.press('Save');
    const row = await rowOf('Scripted');
    await panel.press('Test connection', row);
    const said = await eventually('what the test says', () =>
      row.$eval('.model-test .sentences', (list) => list.textContent).catch(() => null),
    );
    expect(said).toContain('/v1');
    await panel.press('Back to the chat');

    async function rowOf(wanted: string) {
      return eventually(`the row of ${wanted}`, async () => {
        for (const candidate of await panel.page.$$('.model-row')) {
          const name = await candidate.$eval('strong', (element) => element.textContent).catch(() => '');
          if (name === wanted) return candidate;
        }
        return null;
      });
    }

    async function write(label: string, text: string) {
      for (const field of await panel.page.$$(`aria/${label}`)) {
        if (!(await field.evaluate((element) => element instanceof HTMLInputElement))) continue;
        await field.evaluate((element) => (element as HTMLInputElement).select());
        await field.type(text);
      }
    }
  });
});
