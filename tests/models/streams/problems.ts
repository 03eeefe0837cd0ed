import type { Gathered } from '../gather';
import type { StreamCase } from './stream-case';

/** What is wrong with an answer, one line each; none where it is what the case expects. */
export function problemsOf(answer: Gathered, { expected }: StreamCase, host: string): string[] {
  const problems: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should)) {
      problems.push(`${what} is ${short(is)} instead of ${short(should)}`);
    }
  };
  if (answer.afterEnd > 0) problems.push(`${answer.afterEnd} events came after the end`);
  if (!answer.finished && !answer.failed) problems.push('it ended silently');
  same('the text', answer.text, expected.text ?? '');
  if (expected.reasoning !== undefined) same('the reasoning', answer.reasoning, expected.reasoning);
  same('the failure', answer.failed?.failure.code, expected.failure);
  if (answer.failed) {
    const sentence = answer.failed.failure.message;
    if (!sentence.includes(host)) problems.push(`the sentence does not name ${host}: ${sentence}`);
    if (expected.says && !expected.says.test(sentence)) problems.push(`the sentence does not say it: ${sentence}`);
    if (answer.calls.length > 0) problems.push('a failed answer has calls');
    return problems;
  }
  const calls = answer.calls.map((call) => [call.alias, call.argumentsText]);
  same('the calls', calls, expected.calls ?? []);
  const ids = answer.calls.map((call) => call.modelCallId);
  if (new Set(ids).size !== ids.length || ids.includes(''))
    problems.push(`ids are not distinct: ${ids.join(', ')}`);
  if (expected.ids) same('the ids', ids, expected.ids);
  same('the cut', answer.finished?.cut, expected.cut);
  if (expected.usage) same('the usage', answer.finished?.usage, expected.usage);
  return problems;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
