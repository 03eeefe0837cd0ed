import { type ChatCompletionRequest, LLMock } from '@copilotkit/aimock';

/** One answer of the scripted model: words, calls, or both. `delay` in milliseconds before each chunk. */
export type ScriptedAnswer = {
  text?: string;
  calls?: { name: string; arguments: Record<string, unknown> | string; id?: string }[];
  delay?: number;
  /** Cuts the connection after so many chunks. */
  cutAfterChunks?: number;
  /** Answers with this HTTP status instead. */
  status?: number;
};

/** A model endpoint on a free port of this machine that answers as it is told. */
export async function startScriptedModel() {
  const server = new LLMock({ port: 0, host: '127.0.0.1', chunkSize: 12 });
  await server.start();
  let nextCall = 0;

  const responseOf = ({ text, calls, status }: ScriptedAnswer) => {
    if (status !== undefined) return { error: { message: text ?? `status ${status}` }, status };
    if (!calls) return { content: text ?? '' };
    const toolCalls = calls.map((call) => ({
      id: call.id ?? `call_${++nextCall}`,
      name: call.name,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    }));
    return text === undefined ? { toolCalls } : { content: text, toolCalls };
  };

  return {
    baseUrl: `${server.url}/v1`,
    model: 'scripted',

    /** Answers the requests that follow a message holding `sentence`, one after the other; the last one stays. */
    answer(sentence: string, answers: ScriptedAnswer[]): void {
      for (const [index, answer] of answers.entries()) {
        const isLast = index === answers.length - 1;
        server.on({ userMessage: sentence, ...(isLast ? {} : { sequenceIndex: index }) }, responseOf(answer), {
          ...(answer.delay === undefined ? {} : { latency: answer.delay }),
          ...(answer.cutAfterChunks === undefined ? {} : { truncateAfterChunks: answer.cutAfterChunks }),
        });
      }
    },

    /** Bodies of the chat requests whose last user message holds `sentence`, in order. */
    requests(sentence = ''): ChatCompletionRequest[] {
      return server
        .getRequests()
        .map(({ body }) => body as ChatCompletionRequest | null)
        .filter((body) => body !== null && lastUserText(body).includes(sentence)) as ChatCompletionRequest[];
    },

    /** Knows no sentence and no request any more: a test that is tried again begins anew. */
    forget(): void {
      server.reset();
    },

    stop: () => server.stop(),
  };
}

export type ScriptedModel = Awaited<ReturnType<typeof startScriptedModel>>;

function lastUserText(body: ChatCompletionRequest): string {
  const content = body.messages?.findLast(({ role }) => role === 'user')?.content ?? '';
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('\n');
}

/** The tool messages of a request, as the model reads them. */
export const toolMessages = (body: ChatCompletionRequest | undefined) =>
  (body?.messages ?? [])
    .filter(({ role }) => role === 'tool')
    .map(({ tool_call_id, content }) => ({
      id: tool_call_id ?? '',
      text: typeof content === 'string' ? content : '',
    }));

export const toolNames = (body: ChatCompletionRequest | undefined): string[] =>
  (body?.tools ?? []).map((tool) => tool.function.name);
