import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../utils/database';
import { answering } from '../../utils/models/answering';
import type { Model } from '../../utils/models/model';
import { createSavedModels, type ModelEntry, type SavedModels } from '../../utils/models/saved-models';
import { createSettings } from '../../utils/settings';
import { LanguageModelStandIn } from './built-in/stand-in';
import { doneFrame, finishFrame, textFrame } from './frames';
import { gather, withTools } from './gather';
import { memoryArea } from './memory-area';
import { RawServer } from './raw-server';

const loadAnswering = async () => answering;
const command: Model = { author: 'Command mode', async *answer() {} };
const key = 'sk-canary-0123456789-wxyz';
const entry = (more: Partial<ModelEntry> = {}): ModelEntry => ({
  id: crypto.randomUUID(),
  kind: 'openai',
  name: 'Mine',
  baseUrl: 'https://api.example.test/v1',
  model: 'm-1',
  key,
  ...more,
});

let database: Database;
let area: ReturnType<typeof memoryArea>;
let models: SavedModels;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
  area = memoryArea();
  models = createSavedModels({
    database,
    settings: createSettings(area),
    createCommandModel: () => command,
    loadAnswering,
  });
});
afterEach(() => database.close());

async function save(more: Partial<ModelEntry> = {}): Promise<string> {
  const saved = await models.save(entry(more));
  if (!saved.ok) throw new Error(saved.failure.message);
  return saved.value.modelId;
}
const summary = async (id: string) => (await models.summaries()).find((row) => row.id === id);

describe('a saved model', () => {
  test('is shown without its key', async () => {
    const id = await save();
    expect(await summary(id)).toEqual({
      id,
      kind: 'openai',
      name: 'Mine',
      baseUrl: 'https://api.example.test/v1',
      model: 'm-1',
      textCalls: false,
      keyHint: 'wxyz',
    });
    expect(JSON.stringify(await models.summaries())).not.toContain('canary');
  });

  test('comes after command mode, which is always there', async () => {
    await save();
    expect((await models.summaries()).map(({ kind }) => kind)).toEqual(['command', 'openai']);
  });

  test('keeps its key when it is saved again without one, and loses it with an empty one', async () => {
    const id = await save();
    await save({ id, name: 'Other', key: null });
    expect((await summary(id))?.keyHint).toBe('wxyz');
    await save({ id, key: '' });
    expect((await summary(id))?.keyHint).toBe('');
  });

  test('loses its key when its base URL moves to another origin', async () => {
    const id = await save();
    await save({ id, baseUrl: 'https://api.example.test/v2', key: null });
    expect((await summary(id))?.keyHint).toBe('wxyz');
    await save({ id, baseUrl: 'https://evil.test/v1', key: null });
    expect((await summary(id))?.keyHint).toBe('');
    await save({ id, key: null });
    expect((await summary(id))?.keyHint).toBe('');
  });

  test('never uses a key of another origin, whatever the store says', async () => {
    const id = await save();
    const saved = await database.get('models', id);
    if (saved) await database.put('models', { ...saved, baseUrl: 'https://evil.test/v1' });
    expect((await summary(id))?.keyHint).toBe('');
  });

  test('hides a short key altogether', async () => {
    const id = await save({ key: 'abc123' });
    expect((await summary(id))?.keyHint).not.toContain('123');
  });

  test.each([
    ['no URL', { baseUrl: 'not a url' }],
    ['another scheme', { baseUrl: 'file:///etc/passwd' }],
    ['credentials in the URL', { baseUrl: 'https://a:b@c.test/v1' }],
    ['no model', { model: '  ' }],
    ['a key with a line break', { key: 'sk-1\nX: y' }],
  ])('is refused with %s', async (_name, more) => {
    expect(await models.save(entry(more))).toMatchObject({ ok: false, failure: { code: 'invalid-arguments' } });
    expect(await models.summaries()).toHaveLength(1);
  });

  test.each([
    ['https://api.example.test/v1/', 'https://api.example.test/v1'],
    ['https://api.example.test/v1/chat/completions', 'https://api.example.test/v1'],
    ['localhost:11434/v1', 'http://localhost:11434/v1'],
    ['api.example.test/v1?x=1', 'https://api.example.test/v1'],
  ])('takes %s', async (entered, stored) => {
    expect((await summary(await save({ baseUrl: entered })))?.baseUrl).toBe(stored);
  });

  test('that cannot be read is left out', async () => {
    await database.put('models', { id: 'old', kind: 'openai' } as never);
    expect(await models.summaries()).toHaveLength(1);
    expect(await models.modelFor('old')).toMatchObject({ ok: false, failure: { code: 'model-missing' } });
  });

  test('takes its key with it when it is removed', async () => {
    const id = await save();
    await models.remove(id);
    expect(await database.getAll('keys')).toEqual([]);
    expect(await models.modelFor(id)).toMatchObject({ ok: false, failure: { code: 'model-missing' } });
  });

  test('speaks to its endpoint with its key', async () => {
    const server = await RawServer.start();
    server.will({ steps: [textFrame('Hi'), finishFrame('stop'), doneFrame] });
    const made = await models.modelFor(await save({ baseUrl: server.baseUrl }));
    if (!made.ok) throw new Error(made.failure.message);
    expect((await gather(made.value)).text).toBe('Hi');
    expect(made.value.author).toBe('Mine');
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
    await server.stop();
  });
});

describe('saving', () => {
  test('again under the same id, because the answer was lost, leaves one model', async () => {
    const twice = entry();
    await models.save(twice);
    await models.save(twice);
    expect((await models.summaries()).filter(({ kind }) => kind === 'openai')).toHaveLength(1);
  });

  test.each(['command', 'built-in'])('never takes the place of %s', async (id) => {
    expect(await models.save(entry({ id }))).toMatchObject({ ok: false });
  });

  test('keeps whether calls that it writes as text are read; off unless said', async () => {
    const server = await RawServer.start();
    server.will({
      steps: [textFrame('<tool_call>{"name":"add","arguments":{}}</tool_call>'), finishFrame('stop'), doneFrame],
    });
    const calls = async (more: Partial<ModelEntry>) => {
      const made = await models.modelFor(await save({ baseUrl: server.baseUrl, ...more }));
      if (!made.ok) throw new Error(made.failure.message);
      return (await gather(made.value, withTools('add'))).calls.map(({ alias }) => alias);
    };
    expect(await calls({})).toEqual([]);
    expect(await calls({ textCalls: true })).toEqual(['add']);
    await server.stop();
  });
});

test('what cannot be loaded is said', async () => {
  const world = { database, settings: createSettings(area), createCommandModel: () => command };
  const broken = createSavedModels({ ...world, loadAnswering: () => Promise.reject(new Error('no such file')) });
  const made = await broken.modelFor(await save());
  expect(made).toMatchObject({ ok: false, failure: { message: expect.stringContaining('no such file') } });
});

describe("the browser's own model", () => {
  test('is listed where the browser has one, and only there', async () => {
    expect(await models.exists('built-in')).toBe(false);
    vi.stubGlobal('LanguageModel', new LanguageModelStandIn(() => 'Hi'));
    expect((await models.summaries()).map(({ kind }) => kind)).toEqual(['command', 'built-in']);
    const made = await models.modelFor('built-in');
    if (!made.ok) throw new Error(made.failure.message);
    expect((await gather(made.value)).text).toBe('Hi');
    await models.chooseDefault('built-in');
    vi.unstubAllGlobals();
    expect(await models.defaultModelId()).toBe('command');
  });
});

describe('the way to servers on this computer', () => {
  test('is opened for what is saved there, at each start and after each change', async () => {
    const opened: string[][] = [];
    const world = { database, settings: createSettings(area), createCommandModel: () => command, loadAnswering };
    const removeOrigin = async (baseUrls: readonly string[]) => void opened.push([...baseUrls]);
    await save({ baseUrl: 'http://localhost:11434/v1' });
    const again = createSavedModels({ ...world, removeOrigin });
    await again.modelFor((await again.summaries())[1]?.id ?? '');
    expect(opened).toEqual([['http://localhost:11434/v1']]);
  });

  test('does not keep a model from being used where it cannot be opened', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const removeOrigin = () => Promise.reject(new Error('no rules here'));
    const again = createSavedModels({
      database,
      settings: createSettings(area),
      createCommandModel: () => command,
      loadAnswering,
      removeOrigin,
    });
    const id = await save();
    expect(await again.modelFor(id)).toMatchObject({ ok: true });
  });
});

describe('the default model', () => {
  test('is command mode until a person chooses', async () => {
    expect(await models.defaultModelId()).toBe('command');
    const id = await save();
    expect(await models.chooseDefault(id)).toEqual({ ok: true, value: {} });
    expect(await models.defaultModelId()).toBe(id);
    await models.remove(id);
    expect(await models.defaultModelId()).toBe('command');
  });

  test('cannot be one that is not saved', async () => {
    expect(await models.chooseDefault('gone')).toMatchObject({ ok: false });
  });

  test('falls back, and the record is set aside, when settings cannot be read', async () => {
    area.values.settings = { version: 7, defaultModelId: 4 };
    expect(await models.defaultModelId()).toBe('command');
    expect(area.values['settings-set-aside']).toEqual({ version: 7, defaultModelId: 4 });
  });

  test('survives changes that come at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => save()));
    await Promise.all(ids.map((id) => models.chooseDefault(id)));
    expect(await models.defaultModelId()).toBe(ids.at(-1));
  });
});
