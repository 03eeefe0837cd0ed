import type { Run, Thread, ThreadItem } from '../../utils/thread';

/**
 * Databases as published versions left them on people's disks, built by the browser's own interface and never by our
 * code of today. A new migration adds the snapshot of the version before it here; none is ever changed.
 */
type Snapshot = {
  version: number;
  build(database: IDBDatabase): void;
  records: Record<string, readonly object[]>;
};

export const oldThread: Thread = {
  id: 'thread-1',
  title: 'Pins',
  createdAt: 1,
  updatedAt: 5,
  modelId: 'model-1',
  switches: { 'page|https://a.test|drop_pin': true },
  aliases: { a_drop_pin: 'page|https://a.test|drop_pin|d' },
  tabs: [7],
  allowed: [],
};
export const oldRun: Run = {
  id: 'run-1',
  threadId: 'thread-1',
  messageId: 'item-1',
  phase: 'done',
  step: 1,
  modelId: 'model-1',
  tabId: 7,
  startedAt: 2,
  countedFrom: { step: 1, at: 2 },
};
export const oldItems: ThreadItem[] = [
  { kind: 'user', id: 'item-1', runId: 'run-1', sequence: 1, createdAt: 2, text: 'Pin Paris', context: 'Tab 1' },
  {
    kind: 'assistant',
    id: 'item-2',
    runId: 'run-1',
    step: 1,
    sequence: 2,
    createdAt: 3,
    author: 'Script',
    text: 'So be it.',
    reasoning: '',
    state: 'complete',
    callIds: ['item-3'],
  },
  {
    kind: 'call',
    id: 'item-3',
    runId: 'run-1',
    step: 1,
    sequence: 3,
    modelCallId: 'm0',
    alias: 'a_drop_pin',
    argumentsText: '{"place":"Paris"}',
    toolKey: 'page|https://a.test|drop_pin|d',
    toolName: 'drop_pin',
    toolTitle: 'Drop a pin',
    site: 'a.test',
    effect: 'write',
    state: 'settled',
    address: { tabId: 7, frameId: 0, documentId: 'doc' },
    tab: { number: 1, title: 'A', url: 'https://a.test/' },
    arguments: { place: 'Paris' },
    timeoutMs: 30_000,
    result: { ok: true, content: [{ type: 'text', text: 'Dropped.' }] },
    proposedAt: 3,
    settledAt: 4,
  },
];

const firstVersion: Snapshot = {
  version: 1,
  build(database) {
    database.createObjectStore('threads', { keyPath: 'id' });
    database.createObjectStore('items', { keyPath: 'id' }).createIndex('by-thread', ['threadId', 'sequence']);
    const runs = database.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('by-thread', 'threadId');
    runs.createIndex('by-phase', 'phase');
    database.createObjectStore('models', { keyPath: 'id' });
    database.createObjectStore('keys', { keyPath: 'modelId' });
  },
  records: {
    threads: [oldThread],
    runs: [oldRun],
    items: oldItems.map((item) => ({ ...item, threadId: 'thread-1' })),
    models: [{ id: 'model-1', kind: 'openai', name: 'Mine', baseUrl: 'https://m.test/v1', model: 'm' }],
    keys: [{ modelId: 'model-1', origin: 'https://m.test', key: 'sk-old' }],
  },
};

const secondVersion: Snapshot = {
  version: 2,
  build(database) {
    firstVersion.build(database);
    database.createObjectStore('setAside', { autoIncrement: true });
  },
  records: firstVersion.records,
};

const thirdVersion: Snapshot = {
  version: 3,
  build(database) {
    secondVersion.build(database);
    database.createObjectStore('toolkits', { keyPath: 'id' });
  },
  records: secondVersion.records,
};

const fourthVersion: Snapshot = {
  version: 4,
  build(database) {
    thirdVersion.build(database);
    for (const store of ['exchanges', 'exchangeLists', 'recordings'])
      database.createObjectStore(store, { keyPath: 'id' });
  },
  records: thirdVersion.records,
};

export const snapshots: readonly Snapshot[] = [firstVersion, secondVersion, thirdVersion, fourthVersion];

/** Lays the snapshot down as the database of this profile, with `more` records beside its own. */
export async function layDown(snapshot: Snapshot, more: Record<string, readonly object[]> = {}): Promise<void> {
  const request = indexedDB.open('patchbay', snapshot.version);
  request.onupgradeneeded = () => snapshot.build(request.result);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const records of [snapshot.records, more]) {
    for (const [store, list] of Object.entries(records)) {
      for (const record of list) transaction.objectStore(store).put(record);
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** The newest snapshot, where a test only wants some valid past. */
export const somePast = (more?: Record<string, readonly object[]>) => layDown(firstVersion, more);
