import type { Connection } from './schema';

/**
 * Version N is reached from N − 1 by the Nth migration. A published one is never edited: databases in that shape lie on
 * people's disks. A new one brings a snapshot of the version before it to `tests/storage/snapshots.ts`.
 */
export const migrations: ((connection: Connection) => void)[] = [
  (connection) => {
    connection.createObjectStore('threads', { keyPath: 'id' });
    connection.createObjectStore('items', { keyPath: 'id' }).createIndex('by-thread', ['threadId', 'sequence']);
    const runs = connection.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('by-thread', 'threadId');
    runs.createIndex('by-phase', 'phase');
    connection.createObjectStore('models', { keyPath: 'id' });
    connection.createObjectStore('keys', { keyPath: 'modelId' });
  },
  (connection) => {
    connection.createObjectStore('setAside', { autoIncrement: true });
  },
  (connection) => {
    connection.createObjectStore('toolkits', { keyPath: 'id' });
  },
  (connection) => {
    connection.createObjectStore('exchanges', { keyPath: 'id' });
    connection.createObjectStore('exchangeLists', { keyPath: 'id' });
    connection.createObjectStore('recordings', { keyPath: 'id' });
  },
  (connection) => {
    connection.createObjectStore('secrets', { keyPath: 'id' });
  },
];
