import type { ModelEvent } from '../model';
import { makeCallId } from './stream-accumulator';
import { createTextCallFilter } from './text-call-filter';
import type { Trouble } from './trouble';

type Answer = AsyncGenerator<ModelEvent, Trouble | null>;

/** An answer whose text is searched for calls, where it brought none in earnest. */
export async function* withTextCalls(answer: Answer, known: ReadonlySet<string>): Answer {
  const filter = createTextCallFilter((alias) => known.has(alias));
  let last: IteratorResult<ModelEvent, Trouble | null> = await answer.next();
  for (; !last.done && last.value.type !== 'finished'; last = await answer.next()) {
    const event = last.value;
    const append = event.type === 'text' ? filter.feed(event.append) : '';
    if (event.type !== 'text') yield event;
    else if (append !== '') yield { type: 'text', append };
  }
  const finished = last.done || last.value.type !== 'finished' ? null : last.value;
  const search = finished !== null && finished.calls.length === 0 && !finished.cut;
  const { text, calls } = search ? filter.end() : { text: filter.held(), calls: [] };
  if (text !== '') yield { type: 'text', append: text };
  if (!finished) return last.done ? last.value : null;
  const made = calls.map((call) => ({ ...call, modelCallId: makeCallId() }));
  yield made.length > 0 ? { ...finished, calls: made } : finished;
  const end = await answer.next();
  return end.done ? end.value : null;
}
