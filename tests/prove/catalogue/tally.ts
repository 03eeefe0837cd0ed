import { summaryOf } from '../../bench/support/benchmark';

/** What one browser went through, and what was wrong. */
export class Tally {
  readonly events = new Map<string, number>();
  readonly outcomes = new Map<string, number>();
  readonly wrong: string[] = [];
  /** Milliseconds from an event to the true list. */
  private readonly delays: number[] = [];
  calls = 0;
  executions = 0;
  wrongDocument = 0;
  doubled = 0;
  stale = 0;
  missing = 0;

  count(kind: string): void {
    this.events.set(kind, (this.events.get(kind) ?? 0) + 1);
  }

  outcome(kind: string): void {
    this.outcomes.set(kind, (this.outcomes.get(kind) ?? 0) + 1);
  }

  settled(delay: number): void {
    this.delays.push(delay);
  }

  complain(sentence: string): void {
    this.wrong.push(sentence);
  }

  get total(): number {
    return [...this.events.values()].reduce((sum, count) => sum + count, 0);
  }

  get ok(): boolean {
    return this.wrong.length === 0 && this.total > 0;
  }

  rows(): [string, string][] {
    const { median, p95, count } = summaryOf(this.delays);
    const slowest = Math.max(0, ...this.delays);
    return [
      ['events', `${this.total} (${listed(this.events)})`],
      ['lists compared with the pages’ own accounts', `${count}`],
      ['tools listed that were gone, after one second', `${this.stale} of ${count} lists`],
      ['tools missing, after one second', `${this.missing} of ${count} lists`],
      [
        'time until the list was true',
        `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
      ],
      ['calls', `${this.calls} (${listed(this.outcomes)})`],
      ['executions in a wrong document', `${this.wrongDocument} of ${this.executions}`],
      ['calls that ran twice', `${this.doubled} of ${this.calls}`],
    ];
  }
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
