import { errorText, type Failure } from '../../failure';
import type { Model, ModelEvent, ModelRequest } from '../model';
import { makeCallId } from '../openai/stream-accumulator';
import { answerConstraint, readConstrainedAnswer } from './constrained-answer';
import { builtInLanguageModel, type LanguageModelApi, type LanguageModelSession } from './language-model';
import { builtInAuthor } from './limits';
import { promptsOf } from './prompts';

/** The browser's built-in model. It calls tools by writing JSON that the browser holds to a schema. */
export function createBuiltInModel(api: LanguageModelApi | undefined = builtInLanguageModel()): Model {
  return {
    author: builtInAuthor,
    async *answer(request, signal) {
      if (!api) return yield failedWith(absent);
      let session: LanguageModelSession | undefined;
      try {
        if ((await api.availability()) !== 'available') return yield failedWith(notReady);
        const { tools } = request;
        const prompts = promptsOf(request.system, tools, request.messages);
        session = await api.create({ signal, initialPrompts: prompts.slice(0, -1) });
        const last = prompts.at(-1)?.content ?? '';
        if (tools.length === 0) yield* inWords(session, last, signal);
        else yield* constrained(session, last, tools, signal);
      } catch (thrown) {
        if (!signal.aborted) yield failedWith(failureOf(thrown));
      } finally {
        session?.destroy();
      }
    },
  };
}

async function* inWords(
  session: LanguageModelSession,
  prompt: string,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  for await (const append of session.promptStreaming(prompt, { signal })) yield { type: 'text', append };
  if (!signal.aborted) yield finished(session, []);
}

/** What it writes is JSON, so nothing of it is shown before it is whole. */
async function* constrained(
  session: LanguageModelSession,
  prompt: string,
  tools: ModelRequest['tools'],
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  let written = '';
  const responseConstraint = answerConstraint(tools);
  for await (const piece of session.promptStreaming(prompt, { signal, responseConstraint })) written += piece;
  if (signal.aborted) return;
  const answer = readConstrainedAnswer(written);
  if (!answer) return yield failedWith(unreadable);
  if ('alias' in answer) return yield finished(session, [{ ...answer, modelCallId: makeCallId() }]);
  yield { type: 'text', append: answer.text };
  yield finished(session, []);
}

type Finished = Extract<ModelEvent, { type: 'finished' }>;

/** The browser counts the window's use as a whole: prompt and answer together. */
function finished(session: LanguageModelSession, calls: Finished['calls']): Finished {
  const used = session.contextUsage ?? session.inputUsage;
  return { type: 'finished', calls, ...(used !== undefined && { usage: { input: used, output: 0 } }) };
}

const failedWith = (failure: Failure): ModelEvent => ({ type: 'failed', failure });
const absent: Failure = {
  code: 'model-missing',
  message: 'This browser has no model of its own. Choose another model in Settings.',
};
const notReady: Failure = {
  code: 'model-missing',
  message:
    "The browser's own model is not on this computer yet, or cannot run here. Load it in Settings, or choose another model.",
};
const unreadable: Failure = {
  code: 'model-answer-unusable',
  message:
    "The browser's own model wrote something that is neither an answer nor a call. Nothing was run; try again, or word it more simply.",
};

/** The API throws `DOMException`s whose names are the only thing to go by. */
function failureOf(thrown: unknown): Failure {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') {
    return {
      code: 'context-too-long',
      message:
        "The conversation is too long for the browser's own model. Start a new thread, or choose another model.",
    };
  }
  return {
    code: 'model-unreachable',
    message: `The browser's own model failed: ${errorText(thrown)}. Try again, or choose another model in Settings.`,
  };
}
