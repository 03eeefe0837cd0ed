import type { ModelEvent } from '../model';
import { makeCallId } from './stream-accumulator';
import { createTextCallFilter } from './text-call-filter';
import type { Trouble } from './trouble';

type Answer = AsyncGenerator<ModelEvent, Trouble | null>;

/** An answer whose text is searched for calls, where it brought none in earnest. */
export async function* withTextCalls(answer: Answer, known: ReadonlySet<string>): Answer {
  const filter = createTextCallFilter((alias) => known.has(alias));
  for (;;) {
    const next = await answer.next();
    if (!next.done && next.value.type === 'text') {
      const append = filter.feed(next.value.append);
      if (append !== '') yield { type: 'text', append };
      continue;
    }
    if (!next.done && next.value.type !== 'finished') {
      yield next.value;
      continue;
    }
    const whole = !next.done && next.value.type === 'finished' && next.value.calls.length === 0 && !next.value.cut;
    const { text, calls } = whole ? filter.end() : { text: filter.held(), calls: [] };
    if (text !== '') yield { type: 'text', append: text };
    if (next.done) return next.value;
    const made = calls.map((call) => ({ ...call, modelCallId: makeCallId() }));
    yield made.length > 0 && next.value.type === 'finished' ? { ...next.value, calls: made } : next.value;
  }
}
