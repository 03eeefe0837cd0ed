import type { Kill } from './kill-round';

/** Counts with their denominators, one row a point, and what went wrong in words. */
export function killTable(kills: readonly Kill[]): string {
  const points = [...new Set(kills.map(({ point }) => point))];
  const rows = points.map((point) =>
    row(
      point,
      kills.filter((kill) => kill.point === point),
    ),
  );
  const troubles = kills.filter((kill) => !isClean(kill)).slice(0, 12);
  return [
    '| point | kills | lost | written twice | without outcome | wrong | unknown | panel back: median, p95 (seen) |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    row('**all**', kills),
    ...(troubles.length > 0 ? ['', ...troubles.map(trouble)] : []),
  ].join('\n');
}

/** The bar: nothing lost, doubled, open or wrong. An outcome that is said to be unknown where it is, is right. */
export const isClean = ({ verdict }: Kill): boolean =>
  !verdict.lost && !verdict.wrong && verdict.doubled === 0 && verdict.withoutOutcome === 0;

function row(name: string, kills: readonly Kill[]): string {
  const count = (matches: (kill: Kill) => boolean) => `${kills.filter(matches).length}`;
  const sum = (of: (kill: Kill) => number) => `${kills.reduce((total, kill) => total + of(kill), 0)}`;
  const times = kills.flatMap(({ recoveries }) => recoveries).sort((left, right) => left - right);
  const cells = [
    name,
    `${kills.length}`,
    count(({ verdict }) => verdict.lost !== ''),
    sum(({ verdict }) => verdict.doubled),
    sum(({ verdict }) => verdict.withoutOutcome),
    count(({ verdict }) => verdict.wrong !== ''),
    sum(({ verdict }) => verdict.unknown),
    times.length === 0 ? 'not seen' : `${share(times, 0.5)}, ${share(times, 0.95)} ms (${times.length})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const share = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

function trouble({ point, plan, verdict }: Kill): string {
  const words = [
    verdict.lost,
    verdict.wrong,
    verdict.doubled ? `${verdict.doubled} entries written twice` : '',
    verdict.withoutOutcome ? `${verdict.withoutOutcome} calls without an outcome` : '',
  ];
  return `- ${point} (${plan.scenario} ${plan.tag}): ${words.filter(Boolean).join('; ')}`;
}
