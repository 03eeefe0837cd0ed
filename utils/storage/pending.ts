import { keyOf, type RecordTypes, type SetAside, type StoreName } from './schema';

type Entry = [StoreName, string, RecordTypes[StoreName] | null];
export type Pending = {
  put<Name extends StoreName>(store: Name, record: RecordTypes[Name]): void;
  delete(store: StoreName, key: string): void;
  setAside(record: SetAside): void;
  /** Null: deleted. Undefined: nothing is known of it here. */
  find<Name extends StoreName>(store: Name, key: string): RecordTypes[Name] | null | undefined;
  /** A list as it is with these changes; `belongs` says which records it is of. */
  over<Name extends StoreName>(
    store: Name,
    list: RecordTypes[Name][],
    belongs: (record: RecordTypes[Name]) => boolean,
  ): RecordTypes[Name][];
  absorb(later: Pending): void;
  clear(): void;
  entries(): Entry[];
  asides(): readonly SetAside[];
  isEmpty(): boolean;
};

/** Changes that are not written: those of a transaction that is being put together, or those that found no room. */
export function createPending(): Pending {
  const changes = new Map<StoreName, Map<string, RecordTypes[StoreName] | null>>();
  const setAside: SetAside[] = [];
  const of = (store: StoreName) => {
    const known = changes.get(store) ?? new Map<string, RecordTypes[StoreName] | null>();
    changes.set(store, known);
    return known;
  };

  return {
    put: (store, record) => void of(store).set(keyOf(store, record), record),
    delete: (store, key) => void of(store).set(key, null),
    setAside: (record) => void setAside.push(record),
    find: <Name extends StoreName>(store: Name, key: string) =>
      changes.get(store)?.get(key) as RecordTypes[Name] | null | undefined,
    over<Name extends StoreName>(
      store: Name,
      list: RecordTypes[Name][],
      belongs: (record: RecordTypes[Name]) => boolean,
    ) {
      const known = changes.get(store);
      if (!known) return list;
      const changed = [...known.values()].filter((record) => record !== null) as RecordTypes[Name][];
      return [...list.filter((record) => !known.has(keyOf(store, record))), ...changed.filter(belongs)];
    },
    absorb(later) {
      for (const [store, key, record] of later.entries()) of(store).set(key, record);
      setAside.push(...later.asides());
    },
    clear() {
      changes.clear();
      setAside.length = 0;
    },
    entries: () =>
      [...changes].flatMap(([store, records]) => [...records].map(([key, record]): Entry => [store, key, record])),
    asides: () => setAside,
    isEmpty: () => setAside.length === 0 && [...changes.values()].every(({ size }) => size === 0),
  };
}
