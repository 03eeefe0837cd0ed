import { browserKinds } from '../../../scripts/browsers/browser-kind';
import type { Trial } from './trial';

/** Counts by page and browser, then every failure with the words that our tools had for it. */
export function tableOf(trials: readonly Trial[]): string {
  const pages = [...new Set(trials.map(({ task }) => task.page))];
  const foreign = trials.filter(({ task }) => task.page !== 'plain');
  const rows = pages.map((page) =>
    row(
      page,
      trials.filter(({ task }) => task.page === page),
    ),
  );
  const failures = trials.filter(({ done }) => !done).map(failureLine);
  return [
    `${new Set(foreign.map(({ task }) => task.widget)).size} widgets of others, each with a task; the judge is the widget itself, by its own change event. \`plain\` is a page of ours: the browser's own controls, and what must be refused by name. Bar: 95 % in each browser, and each failure told by our tools.`,
    '',
    `| page | ${browserKinds.join(' | ')} | median ms of a task |`,
    `| --- | ${browserKinds.map(() => '---').join(' | ')} | --- |`,
    ...rows,
    row('**all**', trials),
    ...(failures.length > 0 ? ['', 'Not done:', '', ...failures] : []),
  ].join('\n');
}

function row(title: string, trials: readonly Trial[]): string {
  const counts = browserKinds.map((kind) => {
    const own = trials.filter(({ browser }) => browser === kind);
    return `${own.filter(({ done }) => done).length} / ${own.length}`;
  });
  const times = trials.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
  return `| ${[title, ...counts, Math.round(times[Math.floor(times.length / 2)] ?? 0)].join(' | ')} |`;
}

function failureLine({ browser, task, admitted, trouble, said, journal }: Trial): string {
  const words = trouble || journal.at(-1) || 'nothing';
  const truth = admitted ? 'told' : 'NOT TOLD';
  return `- ${browser}, ${task.widget} (${task.task}), ${truth}: ${words.replaceAll('\n', ' ').slice(0, 400)} The widget says ${JSON.stringify(said)}.`;
}

/** A line while the proof runs, with what failed. */
export const progressOf = (browser: string, page: string, trials: readonly Trial[]): string =>
  [
    `${browser} ${page}: ${trials.filter(({ done }) => done).length} / ${trials.length}`,
    ...trials.filter(({ done }) => !done).map(failureLine),
  ].join('\n');
