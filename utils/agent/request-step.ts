import type { OfferedTool } from '../catalogue/offer';
import type { Exchange } from '../exchange';
import type { Failure } from '../failure';
import { toolLimitOf } from '../models/always-there';
import type { Model, ModelEvent } from '../models/model';
import type { AssistantMessage, Notice, Run, Thread, ThreadItem } from '../thread';
import { fitRequest, halfOf } from './fit-request';
import type { Transition } from './journal';
import { limitReached } from './limits';
import { noticeOf } from './notice';
import { newId, nextSequence } from './phase';
import { momentFacts } from './prompt';
import { propose } from './proposal';
import { type Received, receiveAnswer } from './receive-answer';
import { createTape } from './tape';
import type { Progress, World } from './world';

/** One model request: freeze the list, ask, stream, and write down what came before any of it is run. */
export async function requestStep(run: Run, thread: Thread, world: World, signal: AbortSignal): Promise<Progress> {
  let items = await interruptOldAnswers(run, world);
  const limit = limitReached(run, items, world.now());
  if (limit) {
    const pause = noticeOf(run, items, 'info', 'limit-reached', limit, ['continue'], world.now());
    return progress('run-limited', { ...run, phase: 'limited' }, [pause], world);
  }
  const model = await world.modelFor(run.modelId);
  if (!model.ok) return fail(run, items, model.failure, world);
  const offer = await world.offerFor(thread, run.tabId, messageOf(run, items)?.text, toolLimitOf(run.modelId));
  items = await noteMoment(run, items, offer.tools, world);
  const { answer, end, exchanges } = await ask(run, items, offer.tools, model.value, world, signal);
  if (end === 'closed') {
    await world.journal.keep(run.threadId, exchanges);
    return 'closed';
  }
  if (end.type === 'finished') return finish(run, thread, answer, end, offer.tools, world, exchanges);
  const broken = { ...answer, state: 'interrupted' as const };
  const left = answer.text || answer.reasoning ? broken : answer.id;
  return fail(run, [...items, broken], end.failure, world, left, exchanges);
}

type Asked = Received & { exchanges: Exchange[] };

/** Asks the model; once more with half the history where the endpoint finds it too long. */
async function ask(
  run: Run,
  items: readonly ThreadItem[],
  tools: readonly OfferedTool[],
  model: Model,
  world: World,
  signal: AbortSignal,
): Promise<Asked> {
  const whole = fitRequest(items, tools, model.contextWindow);
  const opened = await open(run, items, whole.leftOut, model.author, world);
  if (!opened) return { answer: emptyAnswer(run, items, model.author, world), end: 'closed', exchanges: [] };
  const tape = createTape(factsOf(run, opened, model), world.now);
  const received = await receiveAnswer(opened, run, model, whole.request, world, signal, tape);
  const withTape = (last: Received): Asked => ({ ...last, exchanges: tape.end() });
  const { end, answer } = received;
  const tooLong = end !== 'closed' && end.type === 'failed' && end.failure.code === 'context-too-long';
  if (!tooLong || answer.text !== '') return withTape(received);
  const half = fitRequest(items, tools, halfOf(whole.request));
  if (half.leftOut === '') return withTape(received);
  const note = noticeOf(run, [...items, answer], 'info', 'compacted', half.leftOut, [], world.now());
  if (!(await world.journal.commit('answer-opened', run, [note, answer])))
    return withTape({ answer, end: 'closed' });
  const again = { ...answer, sequence: note.sequence + 1 };
  return withTape(await receiveAnswer(again, run, model, half.request, world, signal, tape));
}

const factsOf = (run: Run, answer: AssistantMessage, model: Model) => ({
  threadId: run.threadId,
  runId: run.id,
  step: run.step,
  answerId: answer.id,
  author: model.author,
  model: model.model ?? '',
});

/** The empty answer is written before the request goes out, with an honest line where something was left out. */
async function open(run: Run, items: readonly ThreadItem[], leftOut: string, author: string, world: World) {
  const said = items.some((item) => item.kind === 'notice' && item.runId === run.id && item.code === 'compacted');
  const notes = leftOut === '' || said ? [] : [noticeOf(run, items, 'info', 'compacted', leftOut, [], world.now())];
  const answer = emptyAnswer(run, [...items, ...notes], author, world);
  return (await world.journal.commit('answer-opened', run, [...notes, answer])) ? answer : null;
}

/** The answer is whole: it, its calls and the run's next phase are written in one transaction. */
async function finish(
  run: Run,
  thread: Thread,
  answer: AssistantMessage,
  { calls, usage, extra, cut }: Extract<ModelEvent, { type: 'finished' }>,
  offer: readonly OfferedTool[],
  world: World,
  exchanges: readonly Exchange[],
): Promise<Progress> {
  const proposed = await Promise.all(
    calls.map((wish, index) => propose(wish, answer.sequence + 1 + index, run, thread, offer, world)),
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
  const next: Run = { ...run, phase: proposed.length > 0 ? 'calling' : 'done' };
  return progress(proposed.length > 0 ? 'calls-proposed' : 'run-done', next, items, world, [], exchanges);
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

const messageOf = (run: Run, items: readonly ThreadItem[]) => {
  const message = items.find(({ id }) => id === run.messageId);
  return message?.kind === 'user' ? message : undefined;
};

/** The run's own message carries the facts of this moment; older ones keep theirs, so the prefix stays the same. */
async function noteMoment(
  run: Run,
  items: ThreadItem[],
  tools: OfferedTool[],
  world: World,
): Promise<ThreadItem[]> {
  const message = messageOf(run, items);
  if (message?.context !== '') return items;
  const noted = { ...message, context: momentFacts(tools, run.tabId, new Date(world.now())) };
  await world.journal.commit('moment-noted', run, [noted]);
  return items.map((item) => (item.id === noted.id ? noted : item));
}

const emptyAnswer = (run: Run, items: readonly ThreadItem[], author: string, world: World): AssistantMessage => ({
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

/** @param left What stays of the answer: the item as it stands, or the id of one to take away because it is empty. */
function fail(
  run: Run,
  items: ThreadItem[],
  failure: Failure,
  world: World,
  left?: AssistantMessage | string,
  exchanges: readonly Exchange[] = [],
): Promise<Progress> {
  const offers: Notice['offers'] =
    failure.code === 'model-missing' ? ['open-settings'] : ['retry', 'open-settings'];
  const trouble = noticeOf(run, items, 'error', failure.code, failure.message, offers, world.now());
  const stays = typeof left === 'object' ? [left] : [];
  const goes = typeof left === 'string' ? [left] : [];
  return progress('run-failed', { ...run, phase: 'failed' }, [...stays, trouble], world, goes, exchanges);
}

const progress = async (
  transition: Transition,
  run: Run,
  items: ThreadItem[],
  world: World,
  removed: string[] = [],
  exchanges: readonly Exchange[] = [],
): Promise<Progress> =>
  (await world.journal.commit(transition, run, items, removed, exchanges)) ? { run } : 'closed';
