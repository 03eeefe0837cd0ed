/** Remembers the newest entries and forgets the oldest, so that it never grows past `capacity`. */
export class Recently<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  constructor(private readonly capacity: number) {}

  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  set(key: Key, value: Value) {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }

  delete(key: Key) {
    this.entries.delete(key);
  }
}
