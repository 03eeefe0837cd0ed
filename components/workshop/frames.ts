import type { PanelChange } from '../../utils/panel-state';
import type { Arrivals, RecordedItem, Recording } from '../../utils/recording';
import type { AssistantMessage, Call, ThreadItem } from '../../utils/thread';

/** One change of what is seen. `at`: milliseconds from the beginning. `mark`: something a presenter would stop at. */
export type Frame = { at: number; change: PanelChange; mark: boolean };

/** Nobody wants to watch a pause as long as it was. */
const longestPause = 3_000;
/** How text comes whose arrival was not kept: so many characters at a time, so many milliseconds apart. */
const evenly = { characters: 12, milliseconds: 30 };

/** A recording as changes in their order. The same recording gives the same frames, whenever and wherever it is played. */
export function framesOf({ items, arrivals }: Pick<Recording, 'items' | 'arrivals'>): Frame[] {
  const frames = items
    .map(thawed)
    .flatMap((item) => framesOfItem(item, arrivals[item.id]))
    .map((frame, index) => ({ ...frame, index }))
    .sort((left, right) => left.at - right.at || left.index - right.index);
  let shift = frames[0]?.at ?? 0;
  let last = shift;
  return frames.map(({ at, change, mark }) => {
    shift += Math.max(0, at - last - longestPause);
    last = Math.max(last, at);
    return { at: at - shift, change, mark };
  });
}

/** What is shown of it; where it went is not in the recording. */
const thawed = (item: RecordedItem): ThreadItem =>
  item.kind === 'call' ? { ...item, address: null, toolKey: null } : item;

function framesOfItem(item: ThreadItem, arrivals: Arrivals | undefined): Frame[] {
  if (item.kind === 'assistant') return answerFrames(item, arrivals);
  if (item.kind === 'call') return callFrames(item);
  return [frame(item.createdAt, item, true)];
}

const frame = (at: number, item: ThreadItem, mark: boolean): Frame => ({
  at,
  change: { type: 'item', item },
  mark,
});

function answerFrames(answer: AssistantMessage, arrivals: Arrivals | undefined): Frame[] {
  const { id, createdAt } = answer;
  const { usage: _usage, ...begun } = {
    ...answer,
    text: '',
    reasoning: '',
    callIds: [],
    state: 'streaming' as const,
  };
  const come = { text: 0, reasoning: 0 };
  const pieces = (isWhole(answer, arrivals) ? arrivals : evenArrivals(answer)).map(
    ([after, field, length]): Frame => {
      const append = answer[field].slice(come[field], come[field] + length);
      come[field] += length;
      return { at: createdAt + after, change: { type: 'text', id, field, append }, mark: false };
    },
  );
  const end = pieces.at(-1)?.at ?? createdAt + evenly.milliseconds;
  return [frame(createdAt, begun, false), ...pieces, frame(end, answer, true)];
}

/** Arrivals that tell of all of this text, and of no other. */
function isWhole({ text, reasoning }: AssistantMessage, arrivals: Arrivals | undefined): arrivals is Arrivals {
  const sum = (wanted: 'text' | 'reasoning') =>
    (arrivals ?? []).reduce((total, [, field, length]) => total + (field === wanted ? length : 0), 0);
  return arrivals !== undefined && sum('text') === text.length && sum('reasoning') === reasoning.length;
}

function evenArrivals({ text, reasoning }: AssistantMessage): Arrivals {
  const pieces = (field: 'text' | 'reasoning', length: number): Arrivals =>
    Array.from({ length: Math.ceil(length / evenly.characters) }, (_, index) => [
      0,
      field,
      Math.min(evenly.characters, length - index * evenly.characters),
    ]);
  return [...pieces('reasoning', reasoning.length), ...pieces('text', text.length)].map(
    ([, field, length], index) => [(index + 1) * evenly.milliseconds, field, length],
  );
}

/** A call in each of the states that it went through. */
function callFrames(call: Call): Frame[] {
  const { proposedAt, decision, dispatchedAt, settledAt, question } = call;
  const { decision: _decision, dispatchedAt: _sent, settledAt: _settled, ...bare } = call;
  const fresh: Call = { ...bare, result: null, state: question ? 'awaiting-approval' : 'approved' };
  const frames = [frame(proposedAt, fresh, true)];
  const isAllowed = decision && decision.choice !== 'deny';
  if (question && isAllowed) frames.push(frame(decision.at, { ...fresh, state: 'approved', decision }, true));
  if (dispatchedAt !== undefined) {
    const sent: Call = { ...fresh, state: 'dispatched', dispatchedAt, ...(decision && { decision }) };
    frames.push(frame(dispatchedAt, sent, false));
  }
  frames.push(frame(settledAt ?? dispatchedAt ?? proposedAt, call, true));
  return frames;
}
