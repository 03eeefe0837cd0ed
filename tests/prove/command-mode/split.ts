import type { Sentence } from './sentence';

/** Fixed before the first tuning run and never changed since: another seed would mix what was seen with what was not. */
const seed = 20261121;

export type Shares = { tuning: Sentence[]; heldBack: Sentence[] };

/** Two thirds to tune on, one third that is only ever counted. */
export function splitSentences(sentences: readonly Sentence[]): Shares {
  const random = mulberry32(seed);
  const shuffled = sentences
    .map((sentence) => ({ sentence, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ sentence }) => sentence);
  const cut = Math.round((shuffled.length * 2) / 3);
  return { tuning: shuffled.slice(0, cut), heldBack: shuffled.slice(cut) };
}

/** A small, well-known generator: equal seeds give equal shares on every machine. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
