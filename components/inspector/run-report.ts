import type { Exchange } from '../../utils/exchange';
import type { AssistantMessage, Call, ThreadItem, UserMessage } from '../../utils/thread';
import { type Compared, compareParts, type RequestPart, requestParts } from './request-parts';

/** One attempt at a step; `compared` is null where the body cannot be taken apart. */
export type AttemptReport = { exchange: Exchange; compared: Compared | null };
export type StepReport = {
  step: number;
  attempts: AttemptReport[];
  answer: AssistantMessage | undefined;
  calls: Call[];
};
export type RunReport = {
  question: UserMessage | undefined;
  steps: StepReport[];
  exchanges: Exchange[];
  calls: Call[];
};

/**
 * A run put together from what is kept of it.
 * @param before The last request of this thread before the run, to which its first one is compared.
 */
export function reportOf(
  items: readonly ThreadItem[],
  exchanges: readonly Exchange[],
  before: Exchange | undefined,
): RunReport {
  const calls = items.filter((item): item is Call => item.kind === 'call');
  const answers = items.filter((item): item is AssistantMessage => item.kind === 'assistant');
  let last: readonly RequestPart[] = (before && requestParts(before.body)) ?? [];
  const attempts = exchanges.map((exchange): AttemptReport => {
    const parts = requestParts(exchange.body);
    const compared = parts && compareParts(last, parts);
    last = parts ?? last;
    return { exchange, compared };
  });
  const numbers = new Set([...exchanges, ...answers, ...calls].map(({ step }) => step));
  const steps = [...numbers]
    .sort((left, right) => left - right)
    .map((step) => ({
      step,
      attempts: attempts.filter(({ exchange }) => exchange.step === step),
      answer: answers.findLast((answer) => answer.step === step),
      calls: calls.filter((call) => call.step === step),
    }));
  const question = items.find((item): item is UserMessage => item.kind === 'user');
  return { question, steps, exchanges: [...exchanges], calls };
}

/** What a part costs is counted on this text of it. */
export const countedText = ({ identity }: RequestPart): string => identity;

/** Every text of the report whose tokens are counted, once. */
export const countedTexts = ({ steps }: RunReport): string[] => [
  ...new Set(
    steps.flatMap(({ attempts }) => attempts.flatMap(({ compared }) => (compared?.parts ?? []).map(countedText))),
  ),
];
