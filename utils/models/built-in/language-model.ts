import type { JsonSchema } from '../../json';

/**
 * The part of the Prompt API that is used here (https://webmachinelearning.github.io/prompt-api/). Tools are not: they
 * are behind a flag everywhere. Older browsers name the same figures `inputQuota` and `inputUsage`.
 */
export type BuiltInAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';
export type PromptMessage = { role: 'system' | 'user' | 'assistant'; content: string };
export type LanguageModelSession = {
  promptStreaming(
    input: string,
    options: { signal: AbortSignal; responseConstraint?: JsonSchema },
  ): ReadableStream<string>;
  readonly contextUsage?: number;
  readonly contextWindow?: number;
  readonly inputUsage?: number;
  readonly inputQuota?: number;
  destroy(): void;
};
export type LanguageModelOptions = {
  signal?: AbortSignal;
  initialPrompts?: PromptMessage[];
  /** `downloadprogress` events carry `loaded`, from 0 to 1. */
  monitor?: (monitor: EventTarget) => void;
};
export type LanguageModelApi = {
  availability(): Promise<BuiltInAvailability>;
  create(options: LanguageModelOptions): Promise<LanguageModelSession>;
};

/** The browser's own model, where it has one: asked of the browser, never of its version. */
export const builtInLanguageModel = (): LanguageModelApi | undefined =>
  (globalThis as { LanguageModel?: LanguageModelApi }).LanguageModel;

/** Never throws: a browser that cannot say so has none. */
export async function builtInAvailability(api = builtInLanguageModel()): Promise<BuiltInAvailability> {
  try {
    return (await api?.availability()) ?? 'unavailable';
  } catch {
    return 'unavailable';
  }
}
