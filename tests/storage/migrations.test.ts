import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../utils/agent/journal';
import { openDatabase } from '../../utils/database';
import { migrations } from '../../utils/storage/migrations';
import { freshDatabase } from '../agent/scripted-world';
import { layDown, oldItems, oldRun, oldThread, snapshots } from './snapshots';

beforeEach(freshDatabase);

const shapeOf = async () => {
  const request = indexedDB.open('patchbay');
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction([...database.objectStoreNames]);
  const shape = [...database.objectStoreNames].map((name) => {
    const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
    const indexes = [...indexNames].map((index) => [index, transaction.objectStore(name).index(index).keyPath]);
    return { name, keyPath, autoIncrement, indexes };
  });
  database.close();
  return { version: database.version, shape };
};

describe('a database of an older version', () => {
  it('has a snapshot for every version that was ever published', () => {
    expect(snapshots.map(({ version }) => version)).toEqual(migrations.slice(1).map((_, index) => index + 1));
  });

  it.each(snapshots)('version $version is read whole by the code of today', async (snapshot) => {
    await layDown(snapshot);
    const database = await openDatabase();
    const journal = createJournal(database);
    expect(await journal.threads()).toEqual([oldThread]);
    expect(await journal.items('thread-1')).toEqual(oldItems);
    expect(await journal.runsOf('thread-1')).toEqual([oldRun]);
    expect(await database.get('models', 'model-1')).toMatchObject({ name: 'Mine' });
    expect(await database.get('keys', 'model-1')).toMatchObject({ key: 'sk-old' });
    expect(await database.setAside()).toEqual([]);
    expect(database.health.alert()).toBe('');
    await database.close();
  });

  it.each(snapshots)('version $version ends in the same shape as a new one', async (snapshot) => {
    await (await openDatabase()).close();
    const newShape = await shapeOf();
    freshDatabase();
    await layDown(snapshot);
    await (await openDatabase()).close();
    expect(await shapeOf()).toEqual(newShape);
  });
});

describe('a database of a newer version', () => {
  it('is left alone, and the person is told', async () => {
    await layDown({ version: 99, build: (database) => void database.createObjectStore('future'), records: {} });
    const database = await openDatabase();
    expect(database.health.alert()).toContain('a newer version of Patchbay has written it');
    expect(await database.getAll('threads')).toEqual([]);
    await database.close();
    expect((await shapeOf()).version).toBe(99);
  });
});
