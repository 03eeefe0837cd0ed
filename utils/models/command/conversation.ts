import type { ModelMessage, ModelRequest } from '../model';

export type StepResult = { alias: string; text: string; failed: boolean };

/** Where the conversation stands, read from the request alone: command mode keeps nothing between steps. */
export type Conversation = {
  text: string;
  /** Results of the calls made since the person wrote, in order. */
  results: StepResult[];
  /** Command mode has not said anything in this thread yet. */
  isFirstAnswer: boolean;
  /** Calls made in the whole thread, by whatever model. */
  callCount: number;
};

export function readConversation({ messages }: ModelRequest): Conversation {
  const at = messages.findLastIndex(({ role }) => role === 'user');
  const message = messages[at];
  return {
    text: message?.role === 'user' ? message.text : '',
    results: messages
      .slice(at + 1)
      .filter((later) => later.role === 'tool')
      .map(resultOf),
    isFirstAnswer: !messages.some(({ role, text }) => role === 'assistant' && text !== ''),
    callCount: messages.reduce(
      (sum, earlier) => sum + (earlier.role === 'assistant' ? earlier.calls.length : 0),
      0,
    ),
  };
}

const resultOf = ({ alias, text, failed }: Extract<ModelMessage, { role: 'tool' }>): StepResult => ({
  alias,
  text,
  failed,
});
