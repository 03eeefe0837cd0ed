/** Middle and slow end of a set of samples. */
export type Summary = { median: number; p95: number; count: number };

/** One line of the table. `floor` is what the ratio divides by: measured in the same run, turn by turn. */
export type BenchmarkRow = {
  what: string;
  unit: 'ms' | 'bytes' | 'tokens' | 'characters';
  ours: Summary;
  floor: Summary | null;
  /** Where the two are so different in kind that only their distance means something. */
  difference?: boolean;
};

/** The default export of `tests/bench/NAME.ts`. What several benchmarks share lies in folders beside them. */
export type Benchmark = {
  title: string;
  /** What `floor` is, in one sentence. */
  floor: string;
  /** What was aimed at, in one sentence, so that a figure that misses it is seen to. */
  goal?: string;
  run(): Promise<BenchmarkRow[]>;
};

export function summaryOf(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((left, right) => left - right);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), count: sorted.length };
}

/** Linear between the two neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** Takes turns, so that whatever slows the machine slows both. @param rounds How many samples each gives. */
export async function takeTurns(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  warmUp = 3,
): Promise<{ ours: Summary; floor: Summary }> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let round = -warmUp; round < rounds; round++) {
    const first = round % 2 === 0;
    const early = await (first ? ours : floor)();
    const late = await (first ? floor : ours)();
    if (round < 0) continue;
    samples.ours.push(first ? early : late);
    samples.floor.push(first ? late : early);
  }
  return { ours: summaryOf(samples.ours), floor: summaryOf(samples.floor) };
}
