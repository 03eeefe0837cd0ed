import { withDraft, withoutDrafts } from '../drafts';
import type { Failure } from '../failure';
import type { Model, ModelEvent, ModelRequest } from '../models/model';
import type { AssistantMessage, Run } from '../thread';
import type { Tape } from './tape';
import type { World } from './world';

/** How often text that is still streaming is written down, in milliseconds. */
const checkpointEvery = 500;

/** Calls of one answer that are shown while they are written. */
const mostDrafts = 64;

export type Received = {
  answer: AssistantMessage;
  end: Extract<ModelEvent, { type: 'finished' | 'failed' }> | 'closed';
};

/**
 * Takes a model's stream in: shown at once, written every half second. A stream that just ends has failed.
 * @param tape hears what goes out and comes in.
 */
export async function receiveAnswer(
  opened: AssistantMessage,
  run: Run,
  model: Model,
  request: ModelRequest,
  { journal, now }: World,
  signal: AbortSignal,
  tape: Tape,
): Promise<Received> {
  let answer = opened;
  tape.asking(request);
  let written = now();
  for await (const event of model.answer(request, signal, tape.wire)) {
    if (signal.aborted) return { answer, end: 'closed' };
    tape.heard(event);
    if (event.type === 'finished' || event.type === 'failed') return { answer: withoutDrafts(answer), end: event };
    if (event.type === 'draft') {
      if (event.call >= mostDrafts) continue;
      answer = withDraft(answer, event);
      journal.drafted(run.threadId, answer, event);
    } else {
      answer = { ...answer, [event.type]: answer[event.type] + event.append };
      journal.streamed(run.threadId, answer, event.type, event.append);
    }
    if (now() - written < checkpointEvery) continue;
    written = now();
    if (!(await journal.commit('answer-checkpoint', run, [answer], [], tape.news())))
      return { answer, end: 'closed' };
  }
  return { answer: withoutDrafts(answer), end: signal.aborted ? 'closed' : { type: 'failed', failure: silentEnd } };
}

const silentEnd: Failure = {
  code: 'model-answer-incomplete',
  message: 'The model stopped without finishing its answer. Nothing of it was run. Try again.',
};
