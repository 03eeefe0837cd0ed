/** Counts of one group of trials; `examples` holds the first few of what went wrong, in words. */
export class Tally {
  trials = 0;
  wrong = 0;
  crashes = 0;
  silent = 0;
  callsFromBroken = 0;
  readonly examples: string[] = [];

  constructor(readonly group: string) {}

  get ok(): boolean {
    return this.trials > 0 && this.wrong + this.crashes + this.silent + this.callsFromBroken === 0;
  }

  note(kind: 'wrong' | 'crashes' | 'silent' | 'callsFromBroken', example: string): void {
    this[kind] += 1;
    if (this.examples.length < 3) this.examples.push(example);
  }

  /** One trial; whatever it throws is a crash. */
  async trial(name: string, run: () => Promise<void>): Promise<void> {
    this.trials += 1;
    try {
      await run();
    } catch (thrown) {
      this.note('crashes', `${name}: ${String(thrown)}`);
    }
  }
}

/** The counts as a Markdown table, with what went wrong below it. */
export function tableOf(tallies: readonly Tally[]): string {
  const rows = tallies.map((tally) => {
    const of = (count: number) => `${count} of ${tally.trials}`;
    return `| ${[tally.group, of(tally.wrong), of(tally.crashes), of(tally.silent), of(tally.callsFromBroken)].join(' | ')} |`;
  });
  const examples = tallies.flatMap(({ group, examples: found }) =>
    found.map((example) => `- ${group}: ${example}`),
  );
  return [
    '| what was played | wrong answers | crashes | silent ends | calls from broken streams |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(examples.length > 0 ? ['', ...examples] : []),
  ].join('\n');
}
