import type { OfferedTool } from '../catalogue/offer';
import type { Failure } from '../failure';
import type { ModelEvent, ModelRequest, ModelTool } from '../models/model';
import type { AssistantMessage, Notice, Run, Thread, ThreadItem } from '../thread';
import { historyOf } from './history';
import type { Transition } from './journal';
import { limitReached } from './limits';
import { noticeOf } from './notice';
import { newId, nextSequence } from './phase';
import { momentFacts, systemPrompt } from './prompt';
import { propose } from './proposal';
import type { Progress, World } from './world';

/** How often text that is still streaming is written down, in milliseconds. */
const checkpointEvery = 500;

/** One model request: freeze the list, ask, stream, and write down what came before any of it is run. */
export async function requestStep(run: Run, thread: Thread, world: World, signal: AbortSignal): Promise<Progress> {
  const { journal } = world;
  let items = await interruptOldAnswers(run, world);
  const limit = limitReached(run, items, world.now());
  if (limit) {
    const pause = noticeOf(run, items, 'info', 'limit-reached', limit, ['continue'], world.now());
    return progress('run-limited', { ...run, phase: 'limited' }, [pause], world);
  }
  const model = await world.modelFor(run.modelId);
  if (!model.ok) return fail(run, items, model.failure, world);
  const offer = await world.offerFor(thread, run.tabId, messageOf(run, items));
  items = await noteMoment(run, items, offer.tools, world);

  let answer = emptyAnswer(run, items, model.value.author, world);
  if (!(await journal.commit('answer-opened', run, [answer]))) return 'closed';
  const request: ModelRequest = {
    system: systemPrompt,
    tools: offer.tools.map(modelTool),
    messages: historyOf(items),
  };

  let written = world.now();
  for await (const event of model.value.answer(request, signal)) {
    if (signal.aborted) return 'closed';
    if (event.type === 'text' || event.type === 'reasoning') {
      answer = { ...answer, [event.type]: answer[event.type] + event.append };
      journal.streamed(run.threadId, answer, event.type, event.append);
      if (world.now() - written < checkpointEvery) continue;
      written = world.now();
      if (!(await journal.commit('answer-checkpoint', run, [answer]))) return 'closed';
    } else if (event.type === 'failed') {
      const broken = { ...answer, state: 'interrupted' as const };
      return fail(
        run,
        [...items, broken],
        event.failure,
        world,
        answer.text || answer.reasoning ? broken : answer.id,
      );
    } else {
      return finish(run, thread, answer, event, offer.tools, world);
    }
  }
  return signal.aborted ? 'closed' : fail(run, [...items, answer], silentEnd, world, answer.id);
}

const silentEnd: Failure = {
  code: 'model-answer-incomplete',
  message: 'The model stopped without finishing its answer. Nothing of it was run. Try again.',
};

/** The answer is whole: it, its calls and the run's next phase are written in one transaction. */
async function finish(
  run: Run,
  thread: Thread,
  answer: AssistantMessage,
  { calls, usage, extra, cut }: Extract<ModelEvent, { type: 'finished' }>,
  offer: readonly OfferedTool[],
  world: World,
): Promise<Progress> {
  const proposed = calls.map((wish, index) =>
    propose(wish, answer.sequence + 1 + index, run, thread, offer, world),
  );
  const complete: AssistantMessage = {
    ...answer,
    state: 'complete',
    callIds: proposed.map(({ id }) => id),
    ...(usage && { usage }),
    ...(extra && { extra }),
  };
  const items: ThreadItem[] = [complete, ...proposed];
  if (cut) items.push(noticeOf(run, items, 'info', 'model-answer-cut', cutText[cut], ['continue'], world.now()));
  const next: Run = {
    ...run,
    phase: proposed.length > 0 ? 'calling' : 'done',
  };
  return progress(proposed.length > 0 ? 'calls-proposed' : 'run-done', next, items, world);
}

const cutText = {
  length: 'The answer was cut off at the length limit of the model.',
  filter: "The answer was cut off by the provider's content filter.",
};

/** An answer that another life of the worker was receiving stays as it stands, marked; it is asked for again. */
async function interruptOldAnswers(run: Run, { journal }: World): Promise<ThreadItem[]> {
  const items = await journal.items(run.threadId);
  const open = items.filter(
    (item) => item.kind === 'assistant' && item.runId === run.id && item.state === 'streaming',
  );
  if (open.length === 0) return items;
  const interrupted = open.map((item) => ({ ...item, state: 'interrupted' }) as AssistantMessage);
  await journal.commit('answers-interrupted', run, interrupted);
  return items.map((item) => interrupted.find(({ id }) => id === item.id) ?? item);
}

const messageOf = (run: Run, items: readonly ThreadItem[]): string => {
  const message = items.find(({ id }) => id === run.messageId);
  return message?.kind === 'user' ? message.text : '';
};

/** The run's own message carries the facts of this moment; older ones keep theirs, so the prefix stays the same. */
async function noteMoment(
  run: Run,
  items: ThreadItem[],
  tools: OfferedTool[],
  world: World,
): Promise<ThreadItem[]> {
  const message = items.find(({ id }) => id === run.messageId);
  if (message?.kind !== 'user' || message.context !== '') return items;
  const noted = { ...message, context: momentFacts(tools, run.tabId, new Date(world.now())) };
  await world.journal.commit('moment-noted', run, [noted]);
  return items.map((item) => (item.id === noted.id ? noted : item));
}

const emptyAnswer = (run: Run, items: ThreadItem[], author: string, world: World): AssistantMessage => ({
  kind: 'assistant',
  id: newId(),
  runId: run.id,
  step: run.step,
  sequence: nextSequence(items),
  createdAt: world.now(),
  author,
  text: '',
  reasoning: '',
  state: 'streaming',
  callIds: [],
});

const modelTool = ({ alias, definition, parameters }: OfferedTool): ModelTool => ({
  alias,
  title: definition.title ?? '',
  description: definition.description,
  parameters,
});

/** @param left What stays of the answer: the item as it stands, or the id of one to take away because it is empty. */
function fail(
  run: Run,
  items: ThreadItem[],
  failure: Failure,
  world: World,
  left?: AssistantMessage | string,
): Promise<Progress> {
  const offers: Notice['offers'] =
    failure.code === 'model-missing' ? ['open-settings'] : ['retry', 'open-settings'];
  const trouble = noticeOf(run, items, 'error', failure.code, failure.message, offers, world.now());
  const stays = typeof left === 'object' ? [left] : [];
  const goes = typeof left === 'string' ? [left] : [];
  return progress('run-failed', { ...run, phase: 'failed' }, [...stays, trouble], world, goes);
}

const progress = async (
  transition: Transition,
  run: Run,
  items: ThreadItem[],
  world: World,
  removed: string[] = [],
): Promise<Progress> => ((await world.journal.commit(transition, run, items, removed)) ? { run } : 'closed');
