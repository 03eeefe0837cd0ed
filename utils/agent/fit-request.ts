import type { OfferedTool } from '../catalogue/offer';
import type { ModelRequest, ModelTool } from '../models/model';
import type { ThreadItem } from '../thread';
import { compact, sizeOf } from './compaction';
import { historyOf } from './history';
import { systemPrompt } from './prompt';

/** Only for deciding when to shorten; real tokens are what the endpoint reports. English runs at four, code at three. */
const charactersPerToken = 3;

export type FittedRequest = {
  request: ModelRequest /** What was left out, as a sentence; empty for nothing. */;
  leftOut: string;
};

/**
 * The request of a step, made to fit the model's window.
 * @param window in tokens; undefined where nobody knows it: then everything is sent.
 */
export function fitRequest(
  items: readonly ThreadItem[],
  tools: readonly OfferedTool[],
  window: number | undefined,
): FittedRequest {
  const offered = tools.map(modelTool);
  const history = historyOf(items);
  const request = { system: systemPrompt, tools: offered, messages: history };
  if (window === undefined) return { request, leftOut: '' };
  const taken = systemPrompt.length + JSON.stringify(offered).length;
  const { messages, shortened, dropped } = compact(history, window * charactersPerToken - taken);
  return { request: { ...request, messages }, leftOut: leftOutSentence(shortened, dropped) };
}

/** A window that makes this request half as long, for an endpoint that has just refused it as too long. */
export const halfOf = ({ tools, messages }: ModelRequest): number =>
  (systemPrompt.length + JSON.stringify(tools).length + sizeOf(messages) / 2) / charactersPerToken;

const modelTool = ({ alias, definition, parameters }: OfferedTool): ModelTool => ({
  alias,
  title: definition.title ?? '',
  description: definition.description,
  parameters,
});

function leftOutSentence(shortened: number, dropped: number): string {
  const parts = [
    ...(dropped > 0 ? [`${dropped} old messages`] : []),
    ...(shortened > 0 ? [`the text of ${shortened} old results`] : []),
  ];
  return parts.length === 0
    ? ''
    : `Left out of what the model sees, so that it fits its window: ${parts.join(' and ')}. They stay in this thread.`;
}
