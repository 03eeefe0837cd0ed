import type { StoreName } from './schema';
import { reasonOf } from './trouble';

/** `rebuilt`: nothing that was read before holds any more. */
export type HealthNews = 'alert' | 'rebuilt';
export type Health = ReturnType<typeof createHealth>;

const nouns: Record<StoreName, [one: string, many: string]> = {
  threads: ['thread', 'threads'],
  items: ['message or call', 'messages or calls'],
  runs: ['run', 'runs'],
  models: ['model', 'models'],
  toolkits: ['toolkit', 'toolkits'],
  secrets: ['secret of a toolkit', 'secrets of toolkits'],
  keys: ['key', 'keys'],
  exchanges: ['request', 'requests'],
  exchangeLists: ['list of requests', 'lists of requests'],
  recordings: ['recording', 'recordings'],
};

/** What a person must hear about the store, gathered over one life of the worker. */
export function createHealth() {
  const listeners = new Set<(news: HealthNews) => void>();
  const aside = new Map<StoreName, number>();
  let unopened = '';
  let unsaved = '';
  let unread = '';
  let rebuilt = '';
  const tell = (news: HealthNews = 'alert') => {
    for (const listener of listeners) listener(news);
  };

  return {
    subscribe(listener: (news: HealthNews) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setAside(store: StoreName, count: number): void {
      aside.set(store, (aside.get(store) ?? 0) + count);
      tell();
    },
    rebuilt(): void {
      rebuilt =
        'The stored threads and models were deleted from outside while Patchbay was running. It has begun a new, empty store.';
      tell('rebuilt');
    },
    unopened(thrown: unknown): void {
      unopened = `Patchbay cannot open its store, because ${reasonOf(thrown)}. What you do now is lost when the browser closes, and no tool that changes anything is run.`;
      tell();
    },
    opened(): void {
      if (unopened === '') return;
      unopened = '';
      tell();
    },
    unsaved(thrown: unknown): void {
      unsaved = `Patchbay cannot save, because ${reasonOf(thrown)}. What is new is shown and is saved as soon as that works again; until then it is lost when the browser closes. Delete threads that you no longer need.`;
      tell();
    },
    saved(): void {
      if (unsaved === '') return;
      unsaved = '';
      tell();
    },
    unread(thrown: unknown): void {
      unread = `Patchbay cannot read all of its store, because ${reasonOf(thrown)}. Restart the browser; if that does not help, export your threads and delete everything in Settings.`;
      tell();
    },
    /** All of it as it stands now, in sentences; empty where all is well. */
    alert: (): string =>
      [unopened, rebuilt, unread, unopened ? '' : unsaved, asideText(aside)].filter(Boolean).join(' '),
  };
}

function asideText(aside: ReadonlyMap<StoreName, number>): string {
  const counts = [...aside].map(([store, count]) => `${count} ${nouns[store][count === 1 ? 0 : 1]}`);
  if (counts.length === 0) return '';
  const one = counts.length === 1 && counts[0]?.startsWith('1 ');
  return `${counts.join(' and ')} could not be read and ${one ? 'was' : 'were'} set aside; nothing was deleted.`;
}
