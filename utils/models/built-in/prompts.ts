import type { ModelMessage, ModelTool } from '../model';
import { toolsInWords } from './constrained-answer';
import type { PromptMessage } from './language-model';

/** Results of tools are cut to this many letters: the window is small. */
const longestResult = 1_500;

/** The conversation for a model that knows neither tools nor their results: both are told in words. */
export function promptsOf(
  system: string,
  tools: readonly ModelTool[],
  messages: readonly ModelMessage[],
): PromptMessage[] {
  const offer =
    tools.length === 0
      ? ''
      : `\nYou may use these tools, one at a time:\n${toolsInWords(tools)}\nAnswer with JSON only: {"call": tool, "arguments": {…}} or {"answer": text}.`;
  const spoken = messages.map((message): PromptMessage => {
    if (message.role === 'user')
      return {
        role: 'user',
        content: [message.text, message.attached, message.context].filter(Boolean).join('\n\n'),
      };
    if (message.role === 'tool')
      return { role: 'user', content: `Result of ${message.alias}: ${shortened(message.text)}` };
    return { role: 'assistant', content: assistantWords(message, tools.length > 0) };
  });
  return [{ role: 'system', content: system + offer }, ...spoken];
}

function assistantWords(message: Extract<ModelMessage, { role: 'assistant' }>, asJson: boolean): string {
  const made = message.calls.map(
    ({ alias, argumentsText }) => `{"call": ${JSON.stringify(alias)}, "arguments": ${argumentsText}}`,
  );
  const said = message.text === '' ? [] : [asJson ? JSON.stringify({ answer: message.text }) : message.text];
  return [...said, ...made].join('\n');
}

const shortened = (text: string): string =>
  text.length <= longestResult
    ? text
    : `${text.slice(0, longestResult)}… (${text.length - longestResult} more letters left out)`;
