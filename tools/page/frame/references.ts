import { type Failed, failed, type Outcome, success } from '../../../utils/failure';
import { describeElement } from './accessible';
import { nameOf } from './name';
import { nearestTo } from './nearest';
import { roleOf } from './role';

/**
 * Short names for elements, such as `kd12`: two letters that this document drew by lot, and a number that is never
 * given twice. A reference from an earlier page is thereby refused, never taken for an element of this one.
 */
const series = drawSeries();

type Entry = { element: WeakRef<Element>; role: string; name: string };
const entries: Entry[] = [];
const numbers = new WeakMap<Element, number>();

/** @param known the role and name, where they were computed just now; they help to find a successor later. */
export function referenceOf(element: Element, known?: { role: string; name: string }): string {
  const number = numbers.get(element);
  if (number !== undefined) {
    const entry = entries[number - 1];
    if (entry && known) {
      entry.role = known.role;
      entry.name = known.name;
    }
    return `${series}${number}`;
  }
  const role = known?.role ?? roleOf(element);
  entries.push({ element: new WeakRef(element), role, name: known?.name ?? nameOf(element, role) });
  numbers.set(element, entries.length);
  return `${series}${entries.length}`;
}

/** The element, or a sentence that says why not and what is nearest to it now. Never another element instead. */
export function elementOf(reference: string): Outcome<Element> {
  const match = /^(?:f\d+)?([a-z]{2})(\d+)$/.exec(reference.trim());
  if (!match)
    return failed('not-found', `"${reference.slice(0, 40)}" is no reference. They look like ${series}12.`);
  if (match[1] !== series) return foreign(reference);
  const entry = entries[Number(match[2]) - 1];
  if (!entry) return failed('not-found', `No element ${reference} was ever named here. Read the page again.`);
  const element = entry.element.deref();
  return element?.isConnected ? success(element) : gone(reference, entry);
}

const foreign = (reference: string): Failed =>
  failed(
    'not-found',
    `${reference} belongs to an earlier page or to another frame; references of this one begin with ${series}. Read the page again.`,
  );

function gone(reference: string, { role, name }: Entry): Failed {
  const candidates = nearestTo(role, name).map((element) => `${referenceOf(element)} ${describeElement(element)}`);
  const was = `${role || 'element'}${name ? ` ${JSON.stringify(name.slice(0, 80))}` : ''}`;
  const next =
    candidates.length > 0 ? `Nearest to it now: ${candidates.join('; ')}.` : 'Nothing like it is there now.';
  return failed('not-found', `${reference} (${was}) is no longer on the page. ${next} Look before you go on.`);
}

/** Without f, which begins the name of a frame, and without letters that are taken for digits. */
function drawSeries(): string {
  const letters = 'abcdeghkmnprstuvwxyz';
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  return `${letters[first % letters.length]}${letters[second % letters.length]}`;
}

/** Whether this document gave the reference, whatever became of the element. */
export const isOwnReference = (reference: string): boolean =>
  new RegExp(`^(?:f\\d+)?${series}\\d+$`).test(reference.trim());
