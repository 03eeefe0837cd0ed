import { type Schema, Validator } from '@cfworker/json-schema';
import type { JsonSchema } from '../../../utils/json';
import type {
  BuiltInAvailability,
  LanguageModelApi,
  LanguageModelOptions,
} from '../../../utils/models/built-in/language-model';

type Ask = { options: LanguageModelOptions; input: string; responseConstraint: JsonSchema | undefined };

/**
 * Behaves as the specification says and as Chrome does: sessions that end, aborts that reject, a window that overflows,
 * answers in pieces, and answers that the constraint does not allow refused.
 */
export class LanguageModelStandIn implements LanguageModelApi {
  state: BuiltInAvailability = 'available';
  readonly asked: Ask[] = [];
  open = 0;
  /** Letters that a session holds. */
  window = 100_000;

  constructor(readonly reply: (input: string, prompts: LanguageModelOptions['initialPrompts']) => string) {}

  async availability(): Promise<BuiltInAvailability> {
    return this.state;
  }

  async create(options: LanguageModelOptions) {
    options.signal?.throwIfAborted();
    if (this.state === 'unavailable') throw new DOMException('The service is not running.', 'NotSupportedError');
    if (options.monitor) this.#download(options.monitor);
    const prompts = options.initialPrompts ?? [];
    if (prompts.some(({ role }, place) => role === 'system' && place > 0))
      throw new TypeError('A system prompt comes first.');
    let used = prompts.map(({ content }) => content.length).reduce((sum, length) => sum + length, 0);
    if (used > this.window) throw new DOMException('The input is too large.', 'QuotaExceededError');
    this.open += 1;
    let destroyed = false;
    return {
      contextWindow: this.window,
      get contextUsage() {
        return used;
      },
      destroy: () => {
        if (!destroyed) this.open -= 1;
        destroyed = true;
      },
      promptStreaming: (
        input: string,
        { signal, responseConstraint }: { signal: AbortSignal; responseConstraint?: JsonSchema },
      ) => {
        if (destroyed) throw new DOMException('The session was destroyed.', 'InvalidStateError');
        this.asked.push({ options, input, responseConstraint });
        used += input.length;
        return streamOf(this.reply(input, prompts), used > this.window, signal, responseConstraint);
      },
    };
  }

  #download(monitor: (target: EventTarget) => void): void {
    const target = new EventTarget();
    monitor(target);
    for (const loaded of [0, 0.001, 0.5, 0.5, 1])
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    this.state = 'available';
  }
}

function streamOf(
  text: string,
  overflows: boolean,
  signal: AbortSignal,
  constraint: JsonSchema | undefined,
): ReadableStream<string> {
  const pieces = text.match(/[\s\S]{1,4}/g) ?? [];
  return new ReadableStream<string>({
    async pull(controller) {
      await new Promise((next) => setTimeout(next, 1));
      if (signal.aborted) return controller.error(signal.reason);
      if (overflows) return controller.error(new DOMException('The input is too large.', 'QuotaExceededError'));
      if (constraint && !fits(text, constraint))
        return controller.error(new DOMException('Cannot hold to the constraint.', 'UnknownError'));
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
}

function fits(text: string, constraint: JsonSchema): boolean {
  try {
    return new Validator(constraint as Schema, '2020-12').validate(JSON.parse(text)).valid;
  } catch {
    return true;
  }
}
