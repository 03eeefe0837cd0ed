/**
 * Scripts for a page of the extension, as text: a transpiler's helpers do not exist in there.
 * Each evaluates to something that can be turned into JSON.
 */

/** Everything in every database and storage area of the extension, by place. */
export const readStores = `(async () => {
  const api = globalThis.browser ?? globalThis.chrome;
  const places = {};
  for (const area of ['local', 'session', 'sync']) places['storage.' + area] = await api.storage[area].get(null).catch(() => ({}));
  const request = (made) => new Promise((resolve, reject) => {
    made.onsuccess = () => resolve(made.result);
    made.onerror = () => reject(made.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await request(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      places['IndexedDB ' + name + '/' + store] = await request(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
  }
  places['caches'] = await caches.keys().catch(() => []);
  places['localStorage'] = { ...globalThis.localStorage };
  return places;
})()`;

/** Keeps everything that the worker tells panels from now on in \`globalThis.heard\`. */
export const listenLikeAPanel = `(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  globalThis.heard = [];
  const port = api.runtime.connect({ name: 'panel' });
  port.onMessage.addListener((message) => globalThis.heard.push(message));
  port.postMessage({ type: 'watch', threadId: null, windowId: 0, ownTabId: null });
})()`;

export const everythingHeard = 'globalThis.heard';

/** The document with the values of its fields. */
export const readDocument = `(() => [
  document.documentElement.outerHTML,
  ...[...document.querySelectorAll('input, textarea, select')].map((field) => field.value),
])()`;

/** Sends a message as the panel does, and evaluates to its answer. */
export const send = (name: string, request: unknown): string =>
  `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${JSON.stringify({ patchbay: name, request })})`;
