import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../utils/database';
import { binTime, toolkitCommands, toolkitSummaries } from '../../utils/panel/toolkit-commands';
import type { ToolkitDraft } from '../../utils/toolkit';
import { fingerprintOf } from '../../utils/toolkits/fingerprint';
import { readToolkit } from '../../utils/toolkits/read-toolkit';
import { createToolkitSecrets } from '../../utils/toolkits/secrets';
import { createToolkitShelf } from '../../utils/toolkits/shelf';
import { freshDatabase } from '../agent/scripted-world';
import { shop } from '../toolkits/manifests';

beforeEach(freshDatabase);

const sender = {} as never;

async function draft(changed: object = {}, source = ''): Promise<ToolkitDraft> {
  const text = JSON.stringify({ ...shop(), ...changed });
  const { toolkit } = await readToolkit({ files: [{ path: 'tools.json', text }], name: '', sites: [], source });
  if (!toolkit) throw new Error('The sample cannot be read.');
  return toolkit;
}

async function open() {
  const clock = { now: 7 };
  const database = await openDatabase();
  const shelf = createToolkitShelf();
  const forgotten: string[] = [];
  const forgetValues = async (id: string) => forgotten.push(id);
  const secrets = createToolkitSecrets(database);
  let changes = 0;
  const changed = () => {
    changes += 1;
  };
  const commands = toolkitCommands({ database, shelf, secrets, changed, now: () => clock.now, forgetValues });
  const install = (
    toolkit: ToolkitDraft,
    more: { fingerprint?: string; replaces?: string; tracked?: boolean } = {},
  ) =>
    commands['toolkit/install'](
      { toolkit, fingerprint: fingerprintOf(toolkit), replaces: null, tracked: false, ...more },
      sender,
    );
  const remove = (toolkitId: string) => commands['toolkit/remove']({ toolkitId }, sender);
  return { changes: () => changes, clock, forgotten, database, secrets, shelf, commands, install, remove };
}
const refusal = (words: string) => ({ ok: false, failure: { message: expect.stringContaining(words) } });

it('keeps what was shown with its files, and lists it', async () => {
  const { database, shelf, install } = await open();
  expect(await install(await draft())).toEqual({ ok: true, value: { toolkitId: 'acme_shop' } });
  const [kept] = await database.getAll('toolkits');
  expect(kept).toMatchObject({ id: 'acme_shop', installedAt: 7, removedAt: null });
  expect(kept?.files).toEqual([{ name: 'tools.json', text: JSON.stringify(shop()), runs: '' }]);
  expect(shelf.all()).toEqual([kept]);
  expect(toolkitSummaries(shelf, () => false)).toMatchObject([
    { toolNames: ['acme_shop.add_to_basket'], hasCode: false },
  ]);
});

it('installs nothing that differs from what was shown, or that a page let through and should not have', async () => {
  const { database, install } = await open();
  const good = await draft();
  const [tool] = good.tools;
  if (!tool) throw new Error('There is no tool.');
  expect(await install(good, { fingerprint: 'another' })).toMatchObject(refusal('changed since it was shown'));
  const bad: [Partial<ToolkitDraft>, string][] = [
    [{ matches: [] }, 'sites'],
    [{ matches: ['everywhere'] }, 'no match pattern'],
    [{ id: '../x' }, 'usable name'],
    [{ tools: [tool, tool] }, 'one name'],
    [{ tools: [{ ...tool, definition: { ...tool.definition, name: 'other.add' } }] }, 'usable name'],
    [{ tools: [{ ...tool, file: 'a.js' }] }, 'code of `add_to_basket` is missing'],
    [{ tools: [{ ...tool, world: 'isolated' }] }, 'names no function'],
    [{ grants: ['fetch'] }, 'no grants'],
  ];
  for (const [changed, words] of bad) expect(await install({ ...good, ...changed })).toMatchObject(refusal(words));
  expect(await database.getAll('toolkits')).toEqual([]);
});

it('takes an update only against the version that its changes were shown against', async () => {
  const { shelf, install } = await open();
  const first = await draft();
  await install(first);
  expect(await install(first)).toMatchObject({ ok: true });
  const second = await draft({ version: '0.4.0' });
  expect(await install(second)).toMatchObject(refusal('another version has been installed'));
  expect(await install(second, { replaces: fingerprintOf(first) })).toMatchObject({ ok: true });
  expect(shelf.all()).toMatchObject([{ version: '0.4.0' }]);
});

it('lets no other toolkit take the names of an installed one, nor the same one from another address', async () => {
  const { install } = await open();
  const first = await draft({}, 'https://a.example/tools.json');
  await install(first);
  const replaces = fingerprintOf(first);
  const other = await draft({ namespace: 'elsewhere' });
  expect(await install(other, { replaces })).toMatchObject(
    refusal('`Acme shop 0.3.0` is installed, and its tools'),
  );
  const moved = await draft({ version: '9' }, 'https://b.example/tools.json');
  expect(await install(moved, { replaces })).toMatchObject(
    refusal('from another address (https://a.example/tools.json)'),
  );
});

it('takes changes of a tracked toolkit unasked, but no wider reach', async () => {
  const { install, shelf } = await open();
  await install(await draft(), { tracked: true });
  expect(await install(await draft({ version: '0.4.0' }), { replaces: 'unknown', tracked: true })).toMatchObject({
    ok: true,
  });
  const wider = await draft({ matches: ['*://*/*'] });
  expect(await install(wider, { replaces: 'unknown', tracked: true })).toMatchObject(refusal('another version'));
  expect(shelf.all()).toMatchObject([{ version: '0.4.0', tracked: true }]);
});

it('keeps what was removed for a week: back, for good, or gone by itself', async () => {
  const { clock, forgotten, commands, shelf, install, remove, database } = await open();
  await install(await draft());
  await remove('acme_shop');
  expect(shelf.all()).toEqual([]);
  expect(shelf.find('acme_shop.add_to_basket')).toBeUndefined();
  await commands['toolkit/restore']({ toolkitId: 'acme_shop' }, sender);
  expect(shelf.all()).toHaveLength(1);
  await commands['toolkit/discard']({ toolkitId: 'acme_shop' }, sender);
  expect(shelf.all()).toHaveLength(1);
  await remove('acme_shop');
  clock.now += binTime + 1;
  expect(forgotten).toEqual([]);
  expect(await commands['toolkit/list']({}, sender)).toEqual({ ok: true, value: { toolkits: [] } });
  expect(forgotten).toEqual(['acme_shop']);
  expect(await database.getAll('toolkits')).toEqual([]);
  expect(await commands['toolkit/restore']({ toolkitId: 'acme_shop' }, sender)).toMatchObject({ ok: false });
});

describe('a secret', () => {
  const withSlot = async (more: object = {}) => {
    const text = `// ==UserTool==\n// @name Keyed\n// @version 1\n// @match https://a.example/*\n// @grant fetch\n// @connect api.example.org\n// @secret API_KEY api.example.org\n// ==/UserTool==\nregisterTool({ name: 'go', description: 'Goes.', execute() {} });`;
    const { toolkit } = await readToolkit({
      files: [{ path: 'a.tool.js', text }],
      name: '',
      sites: [],
      source: '',
    });
    if (!toolkit) throw new Error('The sample cannot be read.');
    expect(toolkit.secrets).toEqual([{ name: 'API_KEY', host: 'api.example.org' }]);
    return { ...toolkit, ...more };
  };
  const value = 'a-long-secret';

  it('is filled in, listed as filled, and told to nobody', async () => {
    const { commands, install, secrets, shelf, changes } = await open();
    const toolkit = await withSlot();
    await install(toolkit);
    expect(await commands['toolkit/fill-secret']({ toolkitId: 'keyed', name: 'API_KEY', value }, sender)).toEqual({
      ok: true,
      value: {},
    });
    expect(changes()).toBe(1);
    const listed = await commands['toolkit/list']({}, sender);
    expect(listed).toMatchObject({ value: { toolkits: [{ secrets: [{ name: 'API_KEY', filled: true }] }] } });
    expect(JSON.stringify([listed, shelf.all()])).not.toContain(value);
    expect([...(await secrets.valuesFor(toolkit, 'api.example.org'))]).toEqual([['API_KEY', value]]);
    expect((await secrets.valuesFor(toolkit, 'other.example.org')).size).toBe(0);
  });

  it('is refused where no header could carry it, or nobody asks for it', async () => {
    const { commands, install } = await open();
    await install(await withSlot());
    const fill = (name: string, text: string) =>
      commands['toolkit/fill-secret']({ toolkitId: 'keyed', name, value: text }, sender);
    expect(await fill('API_KEY', 'short')).toMatchObject(refusal('at least 8'));
    expect(await fill('API_KEY', 'two words here')).toMatchObject(refusal('no blanks'));
    expect(await fill('OTHER', value)).toMatchObject(refusal('no longer asks'));
  });

  it('is not for a version that names another host, nor for a namesake; it goes with the toolkit', async () => {
    const { commands, database, install, secrets, remove } = await open();
    const toolkit = await withSlot();
    await install(toolkit);
    await commands['toolkit/fill-secret']({ toolkitId: 'keyed', name: 'API_KEY', value }, sender);
    const moved = { ...toolkit, secrets: [{ name: 'API_KEY', host: 'evil.example' }] };
    expect((await secrets.valuesFor(moved, 'evil.example')).size).toBe(0);
    expect((await secrets.valuesFor({ ...toolkit, namespace: 'evil' }, 'api.example.org')).size).toBe(0);
    await remove('keyed');
    await install(await withSlot({ namespace: 'https://evil.example' }));
    expect(await database.getAll('secrets')).toEqual([]);
  });

  it('is forgotten when a person says so, and when its toolkit is deleted for good', async () => {
    const { commands, database, install, remove } = await open();
    await install(await withSlot());
    const fill = (text: string) =>
      commands['toolkit/fill-secret']({ toolkitId: 'keyed', name: 'API_KEY', value: text }, sender);
    await fill(value);
    await fill('');
    expect(await database.getAll('secrets')).toEqual([]);
    await fill(value);
    await remove('keyed');
    expect(await database.getAll('secrets')).toHaveLength(1);
    await commands['toolkit/discard']({ toolkitId: 'keyed' }, sender);
    expect(await database.getAll('secrets')).toEqual([]);
  });
});
