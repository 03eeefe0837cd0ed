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

/** Milliseconds in which a browser says whether it has a model: whatever lists models waits for it. */
const patience = 1000;
const owingAnswers = new WeakSet<LanguageModelApi>();

/** Never throws, and waits only once: a browser that cannot say so, or not in time, has none until it does. */
export async function builtInAvailability(
  api = builtInLanguageModel(),
  within = patience,
): Promise<BuiltInAvailability> {
  if (!api || owingAnswers.has(api)) return 'unavailable';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<BuiltInAvailability>((resolve) => {
    timer = setTimeout(() => {
      owingAnswers.add(api);
      resolve('unavailable');
    }, within);
  });
  try {
    const answer = api.availability().finally(() => owingAnswers.delete(api));
    return await Promise.race([answer, late]);
  } catch {
    return 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}
