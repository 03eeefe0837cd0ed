/** A place that was searched for the key. */
export type Searched = { place: string; bytes: number; hits: number };

/** The forms in which a key may turn up: as it is, encoded, or reversed by a careless log. */
export function formsOf(key: string): string[] {
  const base64 = Buffer.from(key).toString('base64').replace(/=+$/, '');
  return [key, encodeURIComponent(key), base64, Buffer.from(key).toString('hex')];
}

export function search(place: string, value: unknown, key: string): Searched {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const hits = formsOf(key).filter((form) => text.includes(form)).length;
  return { place, bytes: text.length, hits };
}
