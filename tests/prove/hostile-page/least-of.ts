/** How often a standstill that is too long is measured at most. */
const attempts = 3;

/**
 * What a flood does to an event loop it does in each attempt; what a busy machine does to it, in some. So a standstill
 * over the bar is measured again, and the least one counts. All attempts come back, the least standstill first.
 */
export async function leastOf<Measured extends { standstill: number }>(
  bar: number,
  measure: () => Promise<Measured>,
): Promise<[Measured, ...Measured[]]> {
  const measured: [Measured, ...Measured[]] = [await measure()];
  while (measured.length < attempts && measured.every(({ standstill }) => standstill > bar)) {
    measured.push(await measure());
  }
  return measured.sort((left, right) => left.standstill - right.standstill);
}
