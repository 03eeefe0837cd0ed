import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../utils/database';
import { toolkitCommands, toolkitSummaries } from '../../utils/panel/toolkit-commands';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { freshDatabase } from '../agent/scripted-world';
import { shop } from '../toolkits/manifests';

beforeEach(freshDatabase);

const sender = {} as never;
const manifest = (changed: object = {}) => ({
  text: JSON.stringify({ ...shop(), ...changed }),
  file: 'tools.json',
  name: '',
  sites: [],
});

async function open() {
  const database = await openDatabase();
  const shelf = createToolkitShelf();
  const commands = toolkitCommands({ database, shelf, now: () => 7 });
  const inspect = async (request: ReturnType<typeof manifest>) => {
    const answer = await commands['toolkit/inspect'](request, sender);
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value;
  };
  const install = async (request: ReturnType<typeof manifest>, fingerprint?: string) => {
    const shown = fingerprint ?? (await inspect(request)).toolkit?.fingerprint ?? '';
    return commands['toolkit/install']({ ...request, fingerprint: shown }, sender);
  };
  return { database, shelf, commands, inspect, install };
}

it('keeps nothing before Install, then the very text and what was read in it', async () => {
  const { database, shelf, inspect, install } = await open();
  expect((await inspect(manifest())).toolkit?.id).toBe('acme_shop');
  expect(await database.getAll('toolkits')).toEqual([]);
  expect(await install(manifest())).toEqual({ ok: true, value: { toolkitId: 'acme_shop' } });
  const [kept] = await database.getAll('toolkits');
  expect(kept).toMatchObject({ id: 'acme_shop', text: manifest().text, installedAt: 7 });
  expect(shelf.all()).toEqual([kept]);
  expect(toolkitSummaries(shelf)).toMatchObject([{ name: 'Acme shop', toolNames: ['acme_shop.add_to_basket'] }]);
});

it('installs nothing that differs from what was shown', async () => {
  const { database, install } = await open();
  const answer = await install(manifest(), 'another');
  expect(answer).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('changed since it was shown') },
  });
  expect(await install(manifest({ matches: [] }), 'x')).toMatchObject({ ok: false });
  expect(await database.getAll('toolkits')).toEqual([]);
});

it('asked twice, installs once; another toolkit with the same tool names must go first', async () => {
  const { inspect, install } = await open();
  await install(manifest());
  expect(await install(manifest())).toMatchObject({ ok: true });
  const { toolkit, problems } = await inspect(manifest({ version: '0.4.0' }));
  expect(toolkit).toBeNull();
  expect(problems).toMatchObject([
    {
      code: 'identity',
      text: '`Acme shop 0.3.0` is installed, and its tools have the same names. Remove it first, or change the name.',
    },
  ]);
});

it('removes it from the store and from every page', async () => {
  const { database, shelf, commands, install } = await open();
  await install(manifest());
  await commands['toolkit/remove']({ toolkitId: 'acme_shop' }, sender);
  expect(await database.getAll('toolkits')).toEqual([]);
  expect(shelf.all()).toEqual([]);
});
