/** What whoever passes a point is told: go on, or break there. */
export type Verdict = 'go' | 'throw';
export type Passing = {
  point: string /** How often it was passed since `begin`, this time included. */;
  count: number;
};
/** `at`: the worker's own time of it, in milliseconds; for points outside of the worker, ours. */
export type Passed = { point: string; at: number };
export type Watch = (passing: Passing) => Promise<Verdict> | Verdict;

export type Passings = ReturnType<typeof createPassings>;

/** The points that the extension, the scripted endpoint and the page pass, counted; each passing waits for its verdict. */
export function createPassings() {
  let counts = new Map<string, number>();
  let watch: Watch = () => 'go';
  let log: Passed[] = [];
  let lastAt = performance.now();

  return {
    begin(watcher: Watch): void {
      counts = new Map();
      log = [];
      watch = watcher;
    },
    async pass(point: string, at = performance.timeOrigin + performance.now()): Promise<Verdict> {
      lastAt = performance.now();
      log.push({ point, at });
      const count = (counts.get(point) ?? 0) + 1;
      counts.set(point, count);
      return watch({ point, count });
    },
    log: (): readonly Passed[] => log,
    counts: (): ReadonlyMap<string, number> => counts,
    /** Milliseconds since the last passing. */
    quietFor: (): number => performance.now() - lastAt,
  };
}
