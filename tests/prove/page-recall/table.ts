import type { Endured } from './hostile';
import type { Scene } from './play';

export type Difference = { page: string; lines: number; different: string[] };

const share = (right: number, all: number): string => `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;

export function tableOf(
  scenes: readonly Scene[],
  widgets: number,
  endured: readonly Endured[],
  differences: readonly Difference[],
): string {
  const rows = [...new Set(scenes.map(({ row }) => row))];
  const pages = new Set(scenes.map(({ page }) => page)).size;
  const wrong = scenes.flatMap(({ page, state, verdicts }) =>
    verdicts.filter(({ verdict }) => verdict !== 'right').map((one) => ({ page, state, ...one })),
  );
  return [
    `${widgets} widgets on ${pages} pages, ${scenes.length} states; the judge is Chromium's own accessibility tree. Bar: 98 % listed with right role, name and state.`,
    '',
    '| page | states | controls right |',
    '| --- | --- | --- |',
    ...rows.map((row) =>
      rowOf(
        row,
        scenes.filter((scene) => scene.row === row),
      ),
    ),
    rowOf('**all**', scenes),
    '',
    'Not right:',
    '',
    ...wrong
      .slice(0, 60)
      .map(
        ({ page, state, verdict, control, told }) =>
          `- ${page}, ${state}: ${verdict} of ${control.role} "${control.name.slice(0, 60)}" ${control.states.join(', ')}; told: ${told.slice(0, 80) || 'nothing'}`,
      ),
    '',
    '| page made to keep a reader busy | ms | longest task, ms of work | lines | said |',
    '| --- | --- | --- | --- | --- |',
    ...endured.map(
      ({ name, milliseconds, longestTask, lines, notes }) =>
        `| ${name} | ${milliseconds} | ${longestTask} | ${lines} | ${notes.join(' ') || 'all of it'} |`,
    ),
    '',
    'Firefox against Chromium, lines of the full picture that are not the same; pages that are not listed give the same text:',
    '',
    ...differences
      .filter(({ different }) => different.length > 0)
      .map(
        ({ page, lines, different }) =>
          `- ${page}: ${different.length} of ${lines} (${different.slice(0, 4).join(' / ')})`,
      ),
  ].join('\n');
}

function rowOf(title: string, scenes: readonly Scene[]): string {
  const verdicts = scenes.flatMap((scene) => scene.verdicts);
  const right = verdicts.filter(({ verdict }) => verdict === 'right').length;
  return `| ${title} | ${scenes.length} | ${share(right, verdicts.length || 1)} |`;
}
