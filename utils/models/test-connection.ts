import type { Model, ModelEvent, ModelRequest } from './model';

export type ConnectionReport = {
  works: boolean;
  /** What works, what does not, and what to do, in the order in which it matters. */
  sentences: string[];
};

/** What is tested: its name in sentences ("qwen at 127.0.0.1:11434"), and what is known of its limits. */
export type Subject = { name: string; limits: readonly string[] };

const alias = 'report_word';
const word = 'patchbay';
const question: ModelRequest = {
  system: 'You are being tested. Use the tool.',
  tools: [
    {
      alias,
      title: 'Report a word',
      description: 'Reports one word back to the tester. Call it once.',
      parameters: {
        type: 'object',
        properties: { word: { type: 'string', description: 'The word to report.' } },
        required: ['word'],
      },
    },
  ],
  messages: [{ role: 'user', text: `Call the tool ${alias} with the word "${word}".`, context: '' }],
};

/** A chat in earnest: asks for a call of a tool, sends its result back, and says in words how far that came. */
export async function testConnection(
  model: Model,
  subject: Subject,
  signal: AbortSignal,
): Promise<ConnectionReport> {
  const first = await ending(model, question, signal);
  if (!first) return { works: false, sentences: ['The test was stopped.'] };
  if (first.type === 'failed') return { works: false, sentences: [first.failure.message] };
  const answered = `${subject.name} answers.`;
  const [call] = first.calls;
  if (first.cut) {
    return {
      works: false,
      sentences: [
        answered,
        'Its answer was cut off before it could call a tool. Allow it more tokens on the server.',
      ],
    };
  }
  if (call?.alias !== alias) {
    const noTools =
      'It did not call the tool that it was asked to call, so it cannot do anything on a page. Choose a model that can call tools.';
    return { works: false, sentences: [answered, noTools, ...subject.limits] };
  }
  const heard = readsWord(call.argumentsText)
    ? 'It calls tools and fills in their arguments.'
    : 'It calls tools, but filled in the argument wrongly; expect mistakes.';
  const second = await ending(model, withResult(first), signal);
  if (!second) return { works: false, sentences: ['The test was stopped.'] };
  if (second.type === 'failed') {
    return {
      works: false,
      sentences: [answered, heard, `It failed on the tool's result: ${second.failure.message}`],
    };
  }
  const usage = first.usage
    ? [`It reports usage: ${first.usage.input} tokens for this test.`]
    : ['It does not report how many tokens it uses.'];
  return {
    works: true,
    sentences: [answered, heard, 'It reads results and answers.', ...usage, ...subject.limits],
  };
}

type Finished = Extract<ModelEvent, { type: 'finished' }>;
type Ended = Extract<ModelEvent, { type: 'finished' | 'failed' }>;

/** The last event of an answer; null where the test was stopped. */
async function ending(model: Model, request: ModelRequest, signal: AbortSignal): Promise<Ended | null> {
  for await (const event of model.answer(request, signal)) {
    if (event.type === 'finished' || event.type === 'failed') return event;
  }
  return null;
}

const withResult = ({ calls, extra }: Finished): ModelRequest => ({
  ...question,
  messages: [
    ...question.messages,
    { role: 'assistant', text: '', calls, ...(extra && { extra }) },
    ...calls.map(({ modelCallId, alias: called }) => ({
      role: 'tool' as const,
      modelCallId,
      alias: called,
      text: 'Reported. Answer with one short sentence now.',
      failed: false,
    })),
  ],
});

function readsWord(argumentsText: string): boolean {
  try {
    return (JSON.parse(argumentsText) as { word?: unknown }).word === word;
  } catch {
    return false;
  }
}
