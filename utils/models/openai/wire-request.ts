import type { ChatCompletionTool } from 'openai/resources/chat/completions';
import type { ModelRequest, ModelTool } from '../model';
import type { ProviderHabits } from '../provider-profile';
import { legalParameters } from './legal-parameters';
import type { WireRequest } from './wire';
import { wireMessages } from './wire-messages';

/** Azure's limit; the others allow more. */
const longestDescription = 1024;

/**
 * The request body, byte-stable: tools, then system, then history, so that an endpoint's prompt cache finds the same
 * beginning from step to step.
 * @param plain Leave out every field that a server may not know.
 */
export function wireRequest(
  model: string,
  request: ModelRequest,
  habits: ProviderHabits,
  endpoint: string,
  plain: boolean,
): WireRequest {
  const tools = request.tools.map(wireTool);
  return {
    model,
    stream: true,
    ...(!plain && habits.usageOption !== false && { stream_options: { include_usage: true } }),
    ...(!plain && habits.parallelCalls && tools.length > 0 && { parallel_tool_calls: true }),
    // An empty list is refused by OpenAI.
    ...(tools.length > 0 && { tools }),
    messages: wireMessages(request.system, request.messages, { endpoint, habits, plain }),
  };
}

const wireTool = ({ alias, title, description, parameters }: ModelTool): ChatCompletionTool => ({
  type: 'function',
  function: { name: alias, description: shortened(description || title), parameters: legalParameters(parameters) },
});

const shortened = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1).toWellFormed()}…`;
