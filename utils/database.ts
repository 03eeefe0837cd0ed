import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Run, Thread, ThreadItem } from './thread';

/** A saved model. Its key lies in a store of its own, which nothing but the request to its endpoint reads. */
export type SavedModel = { id: string; kind: 'openai'; name: string; baseUrl: string; model: string };
/** Bound to the origin of the base URL that it was entered for; another origin never sees it. */
export type SavedKey = { modelId: string; origin: string; key: string };

export interface PatchbaySchema extends DBSchema {
  threads: { key: string; value: Thread };
  items: { key: string; value: ThreadItem & { threadId: string }; indexes: { 'by-thread': [string, number] } };
  runs: { key: string; value: Run; indexes: { 'by-thread': string; 'by-phase': string } };
  models: { key: string; value: SavedModel };
  keys: { key: string; value: SavedKey };
}
export type Database = IDBPDatabase<PatchbaySchema>;

const name = 'patchbay';

/** Version N is reached from N − 1 by the Nth migration; a published one is never edited. */
const migrations: ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('threads', { keyPath: 'id' });
    database.createObjectStore('items', { keyPath: 'id' }).createIndex('by-thread', ['threadId', 'sequence']);
    const runs = database.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('by-thread', 'threadId');
    runs.createIndex('by-phase', 'phase');
    database.createObjectStore('models', { keyPath: 'id' });
    database.createObjectStore('keys', { keyPath: 'modelId' });
  },
];

/** Opened by the worker alone: one writer. Rejects with the browser's `DOMException` where storage is refused. */
export const openDatabase = (): Promise<Database> =>
  openDB<PatchbaySchema>(name, migrations.length, {
    upgrade: (database, oldVersion) => {
      for (const migrate of migrations.slice(oldVersion)) migrate(database);
    },
    // Another life of this worker wants to upgrade or delete: step aside, the next message reopens.
    blocking: (_current, _wanted, event) => (event.target as unknown as IDBDatabase).close(),
  });

export const deleteDatabase = (): Promise<void> => deleteDB(name);
