const sample = Array.from({ length: 20_000 }, (_, index) => ({ index, text: `text ${index}`, list: [index] }));

/** Milliseconds that a fixed piece of work takes here and now: a tenth of a second or less. */
function yardstick(): number {
  const started = performance.now();
  JSON.parse(JSON.stringify(sample));
  return performance.now() - started;
}

/**
 * How often twenty thousand small objects could be written and read again in the time that this work takes. For tests
 * that nothing runs away: a slow or busy machine is slow at both.
 */
export function effortOf(work: () => void): number {
  const before = yardstick();
  const started = performance.now();
  work();
  const took = performance.now() - started;
  return took / Math.max(before, yardstick());
}

/** The same for work that is awaited. */
export async function effortOfAwaited(work: () => Promise<void>): Promise<number> {
  const before = yardstick();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  return took / Math.max(before, yardstick());
}
