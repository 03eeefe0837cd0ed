/** The next event of this name that `where` accepts, as a promise. An abort rejects it with the signal's reason. */
export function once(target, name, { signal, where = () => true } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const found = new AbortController();
    const listen = (event) => {
      if (!where(event)) return;
      found.abort();
      resolve(event);
    };
    const abandon = () => {
      found.abort();
      reject(signal.reason);
    };
    target.addEventListener(name, listen, { signal: found.signal });
    signal?.addEventListener('abort', abandon, { signal: found.signal });
  });
}
