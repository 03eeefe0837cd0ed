/**
 * Runs work one after the other per key, and different keys side by side. For read-modify-write on anything that two
 * messages could touch at once.
 */
export function createOrder<Key>() {
  const tails = new Map<Key, Promise<unknown>>();
  return <T>(key: Key, work: () => Promise<T>): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    const forget = () => {
      if (tails.get(key) === mine) tails.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}
