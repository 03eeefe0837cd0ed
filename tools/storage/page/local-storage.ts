import { failed } from '../../../utils/failure';
import { stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';
import { maskValue } from './mask';

/** Characters of a value that are shown in a list, and when it is read by itself. */
const inList = 200;
const alone = 20_000;
const entriesShown = 200;

/** Reading the property throws where the browser keeps nothing for a page: sandboxed frames, `data:` pages. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

const none = failed('not-allowed', 'The browser keeps no local storage for this page.');

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}… (${text.length} characters in all)` : text;

export function readEntry(key: string, parse: boolean): CallResult {
  const store = storage();
  if (!store) return none;
  const value = store.getItem(key);
  if (value === null) return stepResult({ key, exists: false });
  const safe = maskValue(key, value);
  if (!parse) return stepResult({ key, exists: true, value: cut(safe, alone) });
  const parsed = parsedJson(safe);
  if (parsed === undefined) {
    return stepResult({ key, exists: true, value: cut(safe, alone), note: 'The value is not JSON.' });
  }
  return stepResult({ key, exists: true, value: safe.length > alone ? cut(safe, alone) : parsed });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function listEntries(): CallResult {
  const store = storage();
  if (!store) return none;
  // Not `Object.entries`: an entry named `length` or `getItem` is an entry like any other.
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').sort();
  const entries = keys.slice(0, entriesShown).map((key) => ({
    key,
    value: cut(maskValue(key, store.getItem(key) ?? ''), inList),
  }));
  const more = keys.length - entries.length;
  return stepResult({ count: keys.length, entries, ...(more > 0 && { note: `${more} more are not shown.` }) });
}

/** What was there before is not told: it may be a secret, and nobody asked for it. */
export function writeEntry(key: string, value: string): CallResult {
  const store = storage();
  if (!store) return none;
  const isNew = store.getItem(key) === null;
  try {
    store.setItem(key, value);
  } catch {
    return failed('storage-failed', `The site's storage is full: "${key.slice(0, 80)}" was not written.`);
  }
  return stepResult({ key, written: true, ...(isNew ? { isNew } : { replaced: true }) });
}

export function removeEntry(key: string): CallResult {
  const store = storage();
  if (!store) return none;
  const existed = store.getItem(key) !== null;
  store.removeItem(key);
  return stepResult({ key, removed: existed, ...(!existed && { note: 'There was no such entry.' }) });
}
