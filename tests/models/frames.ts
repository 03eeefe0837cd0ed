/** Builders for the bytes of Chat Completions streams. */
export type Frame = Record<string, unknown>;

export const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
export const doneFrame = 'data: [DONE]\n\n';

export const chunk = (delta: Frame, finish: string | null = null, more: Frame = {}): Frame => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
});

export const textFrame = (content: string): string => data(chunk({ content }));
export const finishFrame = (reason: string): string => data(chunk({}, reason));

/** A delta with one piece of a call, in whatever form a provider gives it. */
export const callPiece = (piece: Frame): Frame => ({ tool_calls: [piece] });
export const callFrame = (piece: Frame): string => data(chunk(callPiece(piece)));

export const wholeCall = (id: string, name: string, args: string, index = 0): Frame => ({
  index,
  id,
  type: 'function',
  function: { name, arguments: args },
});
