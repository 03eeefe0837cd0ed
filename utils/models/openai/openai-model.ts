import type { Model, ModelEvent, ModelRequest, Wire } from '../model';
import type { ProviderProfile } from '../provider-profile';
import { hiddenKey } from '../redact';
import { readAnswer } from './answer';
import { isLoopback } from './endpoint';
import { httpTrouble } from './http-trouble';
import { readRefusalBody } from './refusal-body';
import { defaultLimits, type ReadLimits } from './response-text';
import { longestOffline, waitBefore } from './retry';
import { brokenOff, unreachable } from './stream-trouble';
import { withTextCalls } from './text-call-answer';
import type { Trouble } from './trouble';
import { isOnline, waitFor, whenOnline } from './wait';
import { post } from './wire';
import { wireRequest } from './wire-request';

export type OpenAiModelOptions = {
  /** As `readBaseUrl` gives it. */
  baseUrl: string;
  model: string;
  /** Empty: no `Authorization` header is sent. */
  key: string;
  /** Shown above its answers; the model's own name by default. */
  name?: string;
  profile?: ProviderProfile;
  limits?: Partial<ReadLimits>;
  /** Milliseconds that the first wait before another attempt may take at most. */
  backoffMs?: number;
  /** Read calls that the model wrote as text (small local models do). */
  textCalls?: boolean;
};

/** Endpoints (base URL and model) that answered only without optional fields, in this life of the worker. */
const plainEndpoints = new Set<string>();

/** A model behind any Chat Completions endpoint. */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  const { baseUrl, model, key, profile } = options;
  const habits = profile?.habits ?? {};
  const limits = {
    ...defaultLimits,
    ...(habits.firstByteMs && { firstByteMs: habits.firstByteMs }),
    ...options.limits,
  };
  const endpoint = { baseUrl, model, key, originRemedy: habits.originRemedy ?? '', headers: habits.headers ?? {} };
  const endpointId = `${baseUrl} ${model}`;

  /** One request: events of the answer, or the trouble it ended in. `heard` tells whether any byte came. */
  async function* attempt(
    request: ModelRequest,
    plain: boolean,
    signal: AbortSignal,
    wire?: Wire,
  ): AsyncGenerator<ModelEvent, Trouble | null> {
    let status: number | null = null;
    const cancel = new AbortController();
    const onAbort = () => cancel.abort();
    signal.addEventListener('abort', onAbort);
    let waitedTooLong = false;
    const timer = setTimeout(() => {
      waitedTooLong = true;
      cancel.abort();
    }, limits.firstByteMs);
    try {
      const sent = await post(
        endpoint,
        wireRequest(model, request, habits, baseUrl, plain),
        cancel.signal,
        tellSent(wire),
      );
      clearTimeout(timer);
      if (signal.aborted) return null;
      if (waitedTooLong) return brokenOff('idle', false, endpoint, limits.firstByteMs);
      if ('thrown' in sent) return unreachable(endpoint, isOnline(), isLoopback(baseUrl));
      const { response } = sent;
      status = response.status;
      if (!response.ok) {
        const body = await readRefusalBody(response);
        wire?.received(body);
        return httpTrouble({ status, headers: response.headers, body }, endpoint);
      }
      if (plain) plainEndpoints.add(endpointId);
      const known = new Set(request.tools.map((tool) => tool.alias));
      const answer = readAnswer(
        response.body,
        { endpoint, limits, known, ...(wire && { received: wire.received }) },
        signal,
      );
      return yield* options.textCalls && known.size > 0 ? withTextCalls(answer, known) : answer;
    } finally {
      wire?.ended(status);
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      cancel.abort();
    }
  }

  /** Endpoints quote the key that they are sent. */
  const tellSent = (wire?: Wire) => (url: string, body: string) =>
    wire?.sent(url, body, (text) => hiddenKey(text, key));

  return {
    author: options.name ?? model,
    model,
    ...(habits.contextWindow !== undefined && { contextWindow: habits.contextWindow }),
    async *answer(request, signal, wire) {
      let plain = plainEndpoints.has(endpointId);
      for (let attempts = 1; ; attempts += 1) {
        const trouble = yield* attempt(request, plain, signal, wire);
        if (signal.aborted || !trouble) return;
        if (trouble.offline && (await whenOnline(longestOffline, signal))) continue;
        if (signal.aborted) return;
        if (trouble.formRefused && !plain) {
          plain = true;
          continue;
        }
        const wait = waitBefore(trouble, attempts, options.backoffMs ?? 500, Math.random);
        if (wait === null) return yield failedEvent(trouble);
        await waitFor(wait, signal);
        if (signal.aborted) return;
      }
    },
  };
}

const failedEvent = ({ failure, retryAfter }: Trouble): ModelEvent => ({
  type: 'failed',
  failure,
  ...(retryAfter !== undefined && { retryAfter }),
});
