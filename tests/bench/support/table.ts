import type { Benchmark, BenchmarkRow, Summary } from './benchmark';

/** The rows as aligned text. */
export function tableOf({ title, floor, goal }: Benchmark, rows: readonly BenchmarkRow[]): string {
  const lines = [['', 'median', 'p95', 'floor', 'p95', 'ratio', 'n'], ...rows.map(cells)];
  const widths =
    lines[0]?.map((_cell, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [title, `Floor: ${floor}`, ...(goal ? [`Goal: ${goal}`] : []), '', ...text].join('\n');
}

function cells({ what, unit, ours, floor, difference }: BenchmarkRow): string[] {
  const number = (value: number) => (unit !== 'ms' ? Math.round(value).toLocaleString('en') : value.toFixed(2));
  const shown = (summary: Summary | null, field: 'median' | 'p95') =>
    summary && summary.count > 0 ? number(summary[field]) : '–';
  return [
    `${what} (${unit})`,
    shown(ours, 'median'),
    shown(ours, 'p95'),
    shown(floor, 'median'),
    shown(floor, 'p95'),
    difference && floor ? `${number(ours.median - floor.median)} more` : ratio(ours, floor),
    String(ours.count),
  ];
}

const ratio = (ours: Summary, floor: Summary | null): string =>
  floor && floor.median > 0 ? `× ${(ours.median / floor.median).toFixed(2)}` : '–';
