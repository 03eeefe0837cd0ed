import type { Outcome } from '../failure';
import { sendFromToolkit } from '../messaging';
import { secretWord } from './secret-word';
import type { FetchedText, ToolkitRequest } from './toolkit-requests';

type Asked = ToolkitRequest extends infer One
  ? One extends { callId: string }
    ? Omit<One, 'callId'>
    : never
  : never;
type Given = { method?: string; headers?: Record<string, string>; body?: string };

/** What a tool has around it while it runs: its signal, and whatever its toolkit was granted. */
export function sceneFor(callId: string, grants: readonly string[], signal: AbortSignal) {
  const ask = async (request: Asked): Promise<unknown> => {
    signal.throwIfAborted();
    const answer = (await sendFromToolkit({ ...request, callId } as ToolkitRequest)) as
      | Outcome<unknown>
      | undefined;
    if (answer?.ok) return answer.value;
    throw new Error(answer?.failure.message ?? 'Patchbay gave no answer. Call the tool again.');
  };
  return {
    signal,
    ...(grants.includes('fetch') && { fetch: fetchBy(ask), secret: (name: string) => secretWord(name, callId) }),
    ...(grants.includes('storage') && { storage: storageBy(ask) }),
  };
}

const fetchBy =
  (ask: (request: Asked) => Promise<unknown>) =>
  async (url: string | URL, { method = 'GET', headers = {}, body }: Given = {}) => {
    const request = {
      ask: 'fetch' as const,
      url: String(url),
      method,
      headers: { ...headers },
      body: body ?? null,
    };
    const fetched = (await ask(request)) as FetchedText;
    return { ...fetched, json: () => JSON.parse(fetched.text) as unknown };
  };

const storageBy = (ask: (request: Asked) => Promise<unknown>) => ({
  get: (key: string) => ask({ ask: 'get', key }),
  set: (key: string, value: unknown) => ask({ ask: 'set', key, value }),
  delete: (key: string) => ask({ ask: 'delete', key }),
  keys: () => ask({ ask: 'keys' }),
});
