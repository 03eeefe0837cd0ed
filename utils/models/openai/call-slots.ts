import { isJsonObject } from '../../json';
import type { CallDelta } from './chunk';
import { keepFields } from './kept-fields';

/** A call that is being streamed. Its name and arguments are whole only when the stream has ended. */
export type CallSlot = {
  id: string;
  index: number | null;
  nameParts: string[];
  argumentsText: string;
  extra: Record<string, unknown>;
};
type IsKnown = (alias: string) => boolean;

/**
 * Puts a piece where it belongs. Endpoints disagree on what tells calls apart: the id, else the index, else the order;
 * ids may rotate from piece to piece, and one index may be used for all calls of an answer.
 */
export function placeCallDelta(slots: CallSlot[], delta: CallDelta, isKnown: IsKnown): void {
  const found = slotFor(slots, delta, isKnown);
  const slot = found ?? newSlot(delta);
  if (!found) slots.push(slot);
  if (slot.id === '') slot.id = delta.id;
  if (delta.name !== '' && !(found && delta.name === slot.nameParts.at(-1))) slot.nameParts.push(delta.name);
  const repeated = found && delta.argumentsText === slot.argumentsText && isWhole(slot.argumentsText);
  if (!repeated) slot.argumentsText += delta.argumentsText;
  keepFields(slot.extra, delta.extra);
}

const newSlot = ({ id, index }: CallDelta): CallSlot => ({
  id,
  index,
  nameParts: [],
  argumentsText: '',
  extra: {},
});

function slotFor(slots: CallSlot[], delta: CallDelta, isKnown: IsKnown): CallSlot | undefined {
  const atIndex = slots.findLast((slot) => slot.index === delta.index);
  const anchor = delta.index === null ? slots.at(-1) : atIndex;
  if (delta.id === '') return anchor && !beginsAnother(anchor, delta, isKnown) ? anchor : undefined;
  const known = slots.find((slot) => slot.id === delta.id);
  // The same id under another index with a name of its own is a second call with a careless id.
  if (known) return delta.index !== known.index && beginsAnother(known, delta, isKnown) ? undefined : known;
  const rotated = anchor && delta.name === '' && !isWhole(anchor.argumentsText);
  return rotated ? anchor : undefined;
}

/** Does a piece without an id of its own begin a new call rather than continue this one? */
function beginsAnother(slot: CallSlot, delta: CallDelta, isKnown: IsKnown): boolean {
  if (delta.name === '' || slot.nameParts.length === 0) return false;
  if (isWhole(slot.argumentsText)) return delta.argumentsText !== slot.argumentsText || delta.index === null;
  return (
    slot.argumentsText === '' &&
    delta.name !== nameOf(slot, isKnown) &&
    isKnown(nameOf(slot, isKnown)) &&
    isKnown(delta.name)
  );
}

/** The first name counts; pieces are joined only where that alone names a tool. */
export function nameOf({ nameParts }: CallSlot, isKnown: IsKnown): string {
  const [first = ''] = nameParts;
  const joined = nameParts.join('');
  return !isKnown(first) && isKnown(joined) ? joined : first;
}

/** Whole JSON objects cannot be the beginning of longer ones. */
export function isWhole(argumentsText: string): boolean {
  try {
    return isJsonObject(JSON.parse(argumentsText));
  } catch {
    return false;
  }
}
