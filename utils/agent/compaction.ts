import { canonicalJson } from '../json';
import type { ModelMessage } from '../models/model';

/** A request may fill this share of the model's window; the rest is for the answer. */
const share = 0.75;
/** Results are shortened and turns dropped in batches, so that the prefix stays the same for several requests. */
const batch = 8;
/** The newest messages that stay whole, whatever it costs. */
const untouched = 12;

export type Compacted = { messages: ModelMessage[]; shortened: number; dropped: number };

/**
 * Makes a history fit: first the texts of old results go, then whole turns, oldest first; the person's first message
 * and the newest messages stay. A call and its results are never parted, and fields that an endpoint wants back stay
 * with their message.
 * @param characters how many characters fit: the window in tokens times what the last answer showed a token to hold.
 */
export function compact(messages: ModelMessage[], characters: number): Compacted {
  const room = characters * share;
  let shortened = 0;
  let dropped = 0;
  let present = messages;
  const old = () => Math.max(0, messages.length - untouched);
  while (sizeOf(present) > room && shortened < old()) {
    shortened = Math.min(shortened + batch, old());
    present = messages.map((message, index) => (index < shortened ? withoutResult(message) : message));
  }
  while (sizeOf(present) > room && dropped < old()) {
    dropped = Math.min(dropped + batch, old());
    present = withoutOldest(messages, dropped).map((message, index, kept) =>
      index < kept.length - untouched ? withoutResult(message) : message,
    );
  }
  return {
    messages: present,
    shortened: shortenedResults(messages, present),
    dropped: messages.length - present.length,
  };
}

export const sizeOf = (messages: readonly ModelMessage[]): number =>
  messages.reduce((sum, message) => sum + canonicalJson(withoutPictures(message)).length, 0);

/** A picture costs by its size on screen, about a thousand tokens, not by its bytes. */
const withoutPictures = (message: ModelMessage): ModelMessage =>
  message.role !== 'assistant' && message.images
    ? { ...message, images: message.images.map(() => ({ mediaType: '', data: '#'.repeat(3000) })) }
    : message;

const leftOut = (characters: number) => `[result of ${characters} characters left out; call again if it is needed]`;

function withoutResult(message: ModelMessage): ModelMessage {
  if (message.role !== 'tool' || (message.text.length <= 200 && !message.images)) return message;
  const { images: _leftOut, ...rest } = message;
  return message.text.length > 200 ? { ...rest, text: leftOut(message.text.length) } : rest;
}

/** Drops whole turns from the front, but for the first message; stops before a result that has lost its call. */
function withoutOldest(messages: ModelMessage[], count: number): ModelMessage[] {
  const [first, ...rest] = messages;
  let cut = Math.min(count, rest.length);
  while (rest[cut]?.role === 'tool') cut += 1;
  return first ? [first, ...rest.slice(cut)] : [];
}

const shortenedResults = (before: readonly ModelMessage[], after: readonly ModelMessage[]): number => {
  const whole = new Set(before);
  return after.filter((message) => !whole.has(message)).length;
};
