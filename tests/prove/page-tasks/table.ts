import { browserKinds } from '../../../scripts/browsers/browser-kind';
import type { Trial } from './trial';

/** A row a task, then what was said where it failed. */
export function tableOf(trials: readonly Trial[]): string {
  const wishes = [...new Set(trials.map(({ task }) => task.wish))];
  const rows = wishes.map((wish) => row(trials.filter(({ task }) => task.wish === wish)));
  const failures = trials
    .filter(({ done }) => !done)
    .map(({ browser, task, words }) => `- ${browser}, ${task.wish}: …${words.replaceAll('\n', ' ')}`);
  const applications = new Set(trials.map(({ task }) => task.application)).size;
  return [
    `${wishes.length} tasks in ${applications} applications, said in the real panel, answered by a scripted model that finds its references with find; the judge is the application or its server. Bar: all.`,
    '',
    `| application | the person says | ${browserKinds.join(' | ')} | calls | asked | ms |`,
    `| --- | --- | ${browserKinds.map(() => '---').join(' | ')} | --- | --- | --- |`,
    ...rows,
    ...(failures.length > 0 ? ['', 'Not done:', '', ...failures] : []),
  ].join('\n');
}

function row(trials: readonly Trial[]): string {
  const [first] = trials;
  const marks = browserKinds.map((kind) => {
    const trial = trials.find(({ browser }) => browser === kind);
    return trial ? (trial.done ? 'done' : '**not done**') : '–';
  });
  const most = (read: (trial: Trial) => number) => Math.round(Math.max(...trials.map(read)));
  const numbers = [
    most(({ calls }) => calls),
    most(({ asked }) => asked),
    most(({ milliseconds }) => milliseconds),
  ];
  return `| ${[first?.task.application, first?.task.wish, ...marks, ...numbers].join(' | ')} |`;
}
