import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { type BenchmarkRow, type Summary, summaryOf } from './benchmark';

/** What one reader made of some pages. */
export class ReadingAccount {
  tokens = 0;
  characters = 0;
  /** Controls that are there, and those of them that it lists; by name. */
  private named = 0;
  private listed = 0;
  readonly times: number[] = [];
  private failed = 0;

  /** @param usable what of the text can be pointed at. */
  add(text: string, usable: string, names: readonly string[]): void {
    this.tokens += encode(text).length;
    this.characters += text.length;
    this.named += names.length;
    this.listed += countListed(names, bareText(usable));
  }

  /** Nothing of this page was told. */
  miss(names: readonly string[]): void {
    this.failed++;
    this.named += names.length;
  }

  get recall(): string {
    const share = `${((100 * this.listed) / (this.named || 1)).toFixed(1)} %`;
    return this.failed > 0 ? `${share}, fails on ${this.failed} pages` : share;
  }
}

/** Readers write white space, quotes and case in their own ways. */
export const bareText = (text: string): string => text.replaceAll(/[\s"'\\\p{Co}\p{Cc}]/gu, '').toLowerCase();

/** Names that several controls have must be there as many times. */
function countListed(names: readonly string[], text: string): number {
  const wanted = new Map<string, number>();
  for (const name of names) wanted.set(name.slice(0, 80), (wanted.get(name.slice(0, 80)) ?? 0) + 1);
  let listed = 0;
  for (const [name, times] of wanted) listed += Math.min(times, text.split(name).length - 1);
  return listed;
}

const once = (value: number): Summary => ({ median: value, p95: value, count: 1 });

export type Accounts = ReadonlyMap<string, ReadingAccount>;

/** @param accounts by the reader's name; the first is ours, and stands in each row before one of the others. */
export function rowsOfReading(where: string, accounts: Accounts): BenchmarkRow[] {
  const [ours, ...others] = [...accounts];
  if (!ours) return [];
  return others.flatMap(([name, account]): BenchmarkRow[] => [
    row(
      `${where}: ${name} (lists ${account.recall}; we ${ours[1].recall})`,
      'tokens',
      once(ours[1].tokens),
      once(account.tokens),
    ),
    row(`${where}: ${name}`, 'characters', once(ours[1].characters), once(account.characters)),
    row(`${where}: ${name}, a page`, 'ms', summaryOf(ours[1].times), summaryOf(account.times)),
  ]);
}

/** What is told after one click, against the whole picture. */
export const changeRow = (where: string, changes: readonly string[], wholes: readonly string[]): BenchmarkRow =>
  row(`what changed after a click, ${where}`, 'tokens', once(tokensOf(changes)), once(tokensOf(wholes)));

const tokensOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + encode(text).length, 0);

const row = (what: string, unit: BenchmarkRow['unit'], ours: Summary, floor: Summary): BenchmarkRow => ({
  what,
  unit,
  ours,
  floor,
});
