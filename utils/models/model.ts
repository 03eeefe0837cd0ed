import type { Failure } from '../failure';
import type { JsonSchema } from '../json';

/**
 * One interface for everything that can answer: an OpenAI-compatible endpoint, the browser's own model, command mode.
 * A request is plain data and byte-stable: tools sorted, keys in order, volatile facts only in the last user message.
 */
export type ModelRequest = {
  system: string;
  tools: ModelTool[];
  messages: ModelMessage[];
};

/** A tool as a model sees it: the thread's alias, never the page's own name. */
export type ModelTool = { alias: string; title: string; description: string; parameters: JsonSchema };

export type ModelMessage =
  /** `attached`: texts that the person sent along, each framed and named. Images go to models that take them. */
  | { role: 'user'; text: string; context: string; attached?: string; images?: ModelImage[] }
  | { role: 'assistant'; text: string; calls: ModelCall[]; extra?: Record<string, unknown> }
  /** `failed` is for kinds that can say so; the text says it too. `images`: pictures in the result. */
  | { role: 'tool'; modelCallId: string; alias: string; text: string; failed: boolean; images?: ModelImage[] };

/** `data` is base64. */
export type ModelImage = { mediaType: string; data: string };

export type ModelCall = {
  modelCallId: string;
  alias: string;
  argumentsText: string;
  extra?: Record<string, unknown>;
};

/** A call that a model proposes. `unsure` asks the panel for a form instead of a plain approval (command mode). */
export type ProposedCall = ModelCall & { explanation?: string; unsure?: boolean };

/**
 * What a model sends while it answers. Ends with exactly one `finished` or `failed`; after `failed` nothing that was
 * streamed may be run. Text already streamed stays on the screen.
 */
export type ModelEvent =
  | { type: 'text'; append: string }
  | { type: 'reasoning'; append: string }
  /**
   * A call that is being written: the how manyth of the answer, its name as far as it is known, what was added to its
   * arguments. For the eye alone: only `finished` says what may be run.
   */
  | { type: 'draft'; call: number; alias: string; append: string }
  | {
      type: 'finished';
      calls: ProposedCall[];
      usage?: { input: number; output: number };
      extra?: Record<string, unknown>;
      /** The answer was cut off; it then has no calls, since a cut one may look whole. */
      cut?: 'length' | 'filter';
    }
  /** `retryAfter`: milliseconds that the endpoint asks for. */
  | { type: 'failed'; failure: Failure; retryAfter?: number };

/** Hears what truly goes over the wire, for a person who wants to see it. Models without a wire tell nothing. */
export type Wire = {
  /**
   * An attempt goes out, exactly so.
   * @param hide takes the key out of a text: endpoints quote what they were sent.
   */
  sent(url: string, body: string, hide: (text: string) => string): void;
  /** Text as it comes, before any reading of it. */
  received(text: string): void;
  /** The attempt is over. `status`: null where there was no response. */
  ended(status: number | null): void;
};

export interface Model {
  /** As shown above its answers. */
  readonly author: string;
  /** Its name at the provider, where it has one. */
  readonly model?: string;
  /** Tokens that it can take, where that is known. */
  readonly contextWindow?: number;
  /** Never throws: trouble is a `failed` event. When `signal` aborts, the stream ends without a last event. */
  answer(request: ModelRequest, signal: AbortSignal, wire?: Wire): AsyncIterable<ModelEvent>;
}
