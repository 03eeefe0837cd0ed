/**
 * What is known about a provider or a local server, as data. Nothing in the code asks for a provider by name: it asks
 * the profile for a habit.
 */
export type ProviderProfile = {
  id: string;
  name: string;
  baseUrl: string;
  /** Where a person gets a key; empty where none is needed. */
  keyUrl: string;
  /** Runs on the person's own machine. */
  local: boolean;
  /** Path that tells a local server from another on the same port, asked with GET; its list of models by default. */
  probe?: string;
  /** What a person should know before choosing it. */
  limits: string[];
  habits: ProviderHabits;
};
export type ProviderHabits = {
  /** Headers that it wants from browsers. */
  headers?: Record<string, string>;
  /** False where the server refuses `stream_options`; usage then comes by itself or not at all. */
  usageOption?: false;
  /** Sent as `parallel_tool_calls` where a server makes one call at a time unless told. */
  parallelCalls?: true;
  /** Call ids must be nine letters and digits. */
  shortCallIds?: true;
  /** A user message may not follow a tool message. */
  assistantAfterTools?: true;
  /** Fields that each assistant message with calls must carry, with the value to send where there is none. */
  requiredFields?: Record<string, string>;
  /** What to do where the server refuses the extension's origin. */
  originRemedy?: string;
  /** Tokens that the server's window holds unless a person changes it. */
  contextWindow?: number;
  /** Milliseconds until the first byte, where a long prompt takes long. */
  firstByteMs?: number;
};
