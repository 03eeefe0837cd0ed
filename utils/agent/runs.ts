import { failed, type Outcome, success } from '../failure';
import { fault, faults } from '../fault';
import { createOrder } from '../in-order';
import type { Attachment, Call, DecisionChoice, Gate, Run, Thread, ThreadItem, UserMessage } from '../thread';
import { grantFor } from '../trust/grants';
import { createDriver } from './driver';
import type { KeepAlive } from './keep-alive';
import { openGate } from './pace';
import { isCall, isOpen, newId, nextSequence } from './phase';
import { declined, place } from './proposal';
import type { World } from './world';

export type Runs = ReturnType<typeof createRuns>;
type Done = Outcome<Record<string, never>>;

/** What a person sends: from which tab, to which model. The same id again finds the run that it began. */
export type Sending = {
  text: string;
  tabId: number | null;
  modelId: string;
  messageId?: string | undefined;
  attachments?: readonly Attachment[] | undefined;
};

/** What a person can do with runs. They belong to no window: closing the panel changes nothing. */
export function createRuns(world: World, keepAlive: KeepAlive) {
  const { journal } = world;
  const driver = createDriver(world, keepAlive);
  /** Two panels, or two quick clicks, act on a thread one after the other. */
  const inOrder = createOrder<string>();

  async function send(thread: Thread, sending: Sending, replaced: readonly ThreadItem[] = []) {
    const { text, tabId, modelId, messageId = newId(), attachments = [] } = sending;
    const known = await journal.item(messageId);
    if (known) return success({ runId: known.runId });
    if ((await journal.runsOf(thread.id)).some(isOpen)) {
      return failed('not-allowed', 'This thread is still at work. Stop it first, or wait for it to finish.');
    }
    const now = world.now();
    const run: Run = {
      id: newId(),
      threadId: thread.id,
      messageId,
      phase: 'requesting',
      step: 1,
      modelId,
      tabId,
      startedAt: now,
      countedFrom: { step: 1, at: now },
    };
    const sequence = nextSequence(await journal.items(thread.id));
    const message: UserMessage = {
      kind: 'user',
      id: run.messageId,
      runId: run.id,
      sequence,
      createdAt: now,
      text,
      context: '',
      ...(attachments.length > 0 && { attachments: [...attachments] }),
    };
    await journal.begin(
      'run-begun',
      run,
      [message],
      replaced.map(({ id }) => id),
    );
    driver.drive(run.id);
    return success({ runId: run.id });
  }

  async function edit(thread: Thread, editedId: string, sending: Omit<Sending, 'attachments'>) {
    const { messageId } = sending;
    const known = messageId && (await journal.item(messageId));
    if (known) return success({ runId: known.runId });
    for (const run of (await journal.runsOf(thread.id)).filter(isOpen)) await driver.stop(run.id);
    const items = await journal.items(thread.id);
    const replaced = items.slice(
      Math.max(
        0,
        items.findIndex(({ id }) => id === editedId),
      ),
    );
    const [old] = replaced;
    return old?.kind === 'user' && old.id === editedId
      ? send(thread, { ...sending, attachments: old.attachments }, replaced)
      : failed('not-found', 'This message is no longer in the thread.');
  }

  async function goOn(threadId: string, fromStep?: number): Promise<Done> {
    const run = await journal.latestRun(threadId);
    if (!run) return failed('not-found', 'There is nothing to continue in this thread.');
    if (isOpen(run) || (fromStep !== undefined && run.step > fromStep)) return success({});
    const step = run.step + 1;
    const countedFrom = { step, at: world.now() };
    await journal.begin('run-continued', { ...run, phase: 'requesting', step, countedFrom }, []);
    driver.drive(run.id);
    return success({});
  }

  async function decide(
    call: Call,
    run: Run,
    choice: DecisionChoice,
    values?: Record<string, unknown>,
  ): Promise<Done> {
    // The same decision again: its first answer was lost with a life of the worker.
    if (call.decision?.by === 'person' && call.decision.choice === choice) return success({});
    const thread = await journal.thread(run.threadId);
    if (!thread || !isOpen(run) || call.state !== 'awaiting-approval') {
      return failed('not-allowed', `${call.toolName} is no longer waiting for a decision.`);
    }
    const decided =
      choice === 'deny' ? success(declined(call, world.now())) : await approve(call, choice, run, thread, values);
    if (!decided.ok) return decided;
    if (faults) await fault('decision-taken');
    // Before the call goes on: a life that ends in between leaves the question open, never a forgotten grant.
    const lasts = choice === 'thread' && decided.value.question?.onceOnly !== true;
    if (lasts) await rememberGrant(thread.id, decided.value);
    const others = lasts ? await sameQuestions(decided.value) : [];
    await journal.commit(choice === 'deny' ? 'call-declined' : 'call-approved', run, [decided.value, ...others]);
    driver.drive(run.id);
    return success({});
  }

  /** A grant for the thread answers the run's other questions about the very same tool too. */
  async function sameQuestions({ id, runId, toolKey, origin }: Call): Promise<Call[]> {
    const run = await journal.run(runId);
    if (!run || toolKey === null) return [];
    const decision = {
      by: 'rule' as const,
      choice: 'thread' as const,
      at: world.now(),
      reasons: ['You allowed this tool for this thread while the call waited.'],
    };
    return (await journal.items(run.threadId))
      .filter(isCall)
      .filter((call) => call.runId === runId && call.id !== id && call.toolKey === toolKey)
      .filter((call) => grantFor(toolKey, call.origin) === grantFor(toolKey, origin))
      .filter(({ state, question }) => state === 'awaiting-approval' && question?.form === false)
      .filter(({ question }) => question?.onceOnly !== true)
      .map((call) => ({ ...call, state: 'approved', decision }));
  }

  const rememberGrant = (threadId: string, { toolKey, origin }: Call) =>
    journal.updateThread(threadId, (thread) =>
      toolKey === null
        ? thread
        : { ...thread, allowed: [...new Set([...thread.allowed, grantFor(toolKey, origin)])] },
    );

  async function approve(
    call: Call,
    choice: 'once' | 'thread',
    run: Run,
    thread: Thread,
    values?: Record<string, unknown>,
  ): Promise<Outcome<Call>> {
    const decision = { by: 'person' as const, choice, at: world.now() };
    if (!call.question?.form) return success({ ...call, state: 'approved', decision });
    const offer = (await world.offerFor(thread, run.tabId, undefined, Number.POSITIVE_INFINITY)).tools;
    const filled = { ...call, argumentsText: JSON.stringify(values ?? call.arguments ?? {}) };
    const placed = await place(filled, run, thread, offer, world);
    if (placed.result && !placed.result.ok) return placed.result;
    return success({ ...placed, question: call.question, state: 'approved', decision });
  }

  return {
    /** Goes on with what an earlier life of the worker left open. */
    async resume(): Promise<void> {
      for (const run of await journal.openRuns()) driver.drive(run.id);
    },
    /** A message starts a run, once for each id; a run that is still open in the thread refuses it. */
    send: (thread: Thread, sending: Sending): Promise<Outcome<{ runId: string }>> =>
      inOrder(thread.id, () => send(thread, sending)),
    /** The edited message and all that came after it are taken back, then it is sent anew, with what was attached. */
    edit: (thread: Thread, editedId: string, sending: Omit<Sending, 'attachments'>) =>
      inOrder(thread.id, () => edit(thread, editedId, sending)),
    /** Nothing of the thread's run starts after this; what is running is told to stop. */
    stop: (threadId: string): Promise<void> =>
      inOrder(threadId, async () => {
        for (const run of (await journal.runsOf(threadId)).filter(isOpen)) await driver.stop(run.id);
      }),
    /** After a limit, a failure or Stop: the latest run goes on with a new request. */
    goOn: (threadId: string, fromStep?: number): Promise<Done> => inOrder(threadId, () => goOn(threadId, fromStep)),
    /** Step by step: the person says "Next" to what they saw the run wait with. */
    next: (threadId: string, seen: Gate): Promise<void> =>
      inOrder(threadId, async () => {
        const run = (await journal.runsOf(threadId)).find(isOpen);
        if (run && (await openGate(run, seen, journal, world.now()))) driver.drive(run.id);
      }),
    /** A person's decision on one call. Arguments come from the call's form and are checked like a model's. */
    async decide(callId: string, choice: DecisionChoice, values?: Record<string, unknown>): Promise<Done> {
      const gone = failed('not-found', 'This call is no longer in the thread.');
      const known = await journal.item(callId);
      const run = known && (await journal.run(known.runId));
      if (!run) return gone;
      return inOrder(run.threadId, async () => {
        const [call, present] = await Promise.all([journal.item(callId), journal.run(run.id)]);
        return call?.kind === 'call' && present ? decide(call, present, choice, values) : gone;
      });
    },
  };
}
