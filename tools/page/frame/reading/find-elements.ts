import { failed } from '../../../../utils/failure';
import { stepResult } from '../../../../utils/page/parts';
import { tidy } from '../content-text';
import type { FrameTool } from '../frame-tools';
import { numberOf, textOf } from './arguments';
import type { Item } from './item';
import { roleWord, wordsOf } from './item-words';
import { safePattern } from './safe-pattern';
import { inSlices } from './slices';
import { Walk } from './walk';

/** Things on this frame that fit all that is asked for: words in them, their role, their label, a pattern. */
export const findElements: FrameTool = async (args, signal) => {
  const pattern = textOf(args, 'pattern');
  const compiled = pattern ? safePattern(pattern) : null;
  if (compiled && !compiled.ok) return compiled;
  const wanted = {
    text: textOf(args, 'text').toLowerCase(),
    label: textOf(args, 'label').toLowerCase(),
    role: textOf(args, 'role').toLowerCase(),
    pattern: compiled?.value ?? null,
  };
  if (!wanted.text && !wanted.label && !wanted.role && !wanted.pattern) {
    return failed('invalid-arguments', 'Say what to find: give text, label, role or pattern.');
  }
  const walk = new Walk(document.body ?? document.documentElement, true);
  const ended = await inSlices(() => walk.step(), numberOf(args, 'milliseconds', 1200), signal);
  const fitting = walk.items.filter((item) => fits(item, wanted));
  const prefix = textOf(args, 'prefix');
  const limit = numberOf(args, 'limit', 20);
  return stepResult({
    lines: fitting.slice(0, limit).map((item) => line(item, walk.items, prefix)),
    found: fitting.length,
    complete: ended === 'finished',
  });
};

type Wanted = { text: string; label: string; role: string; pattern: ((text: string) => boolean) | null };

/** Kinds of things that people name by one word, besides the roles themselves. */
const kindsOf: Record<string, readonly string[]> = {
  field: [
    'textbox',
    'searchbox',
    'combobox',
    'spinbutton',
    'date',
    'time',
    'month',
    'week',
    'datetime-local',
    'file',
    'color',
  ],
  image: ['img'],
};

function fits(item: Item, { text, label, role, pattern }: Wanted): boolean {
  if (role && item.role !== role && !kindsOf[role]?.includes(item.role)) return false;
  if (label && (item.kind === 'text' || !item.name.toLowerCase().includes(label))) return false;
  const words = tidy(`${item.name} ${item.value ?? ''}`);
  if (text && !words.toLowerCase().includes(text)) return false;
  return pattern === null || pattern(words);
}

/** Text has no reference of its own, so it is told with the nearest thing around it. */
function line(item: Item, items: readonly Item[], prefix: string): string {
  if (item.kind !== 'text') return `${roleWord(item)} ${wordsOf(item, prefix, true)}`;
  const words = tidy(item.name);
  const around = nearestAround(item, items);
  const place = around ? ` (in ${roleWord(around)} ${wordsOf(around, prefix, true).slice(0, 80)})` : '';
  return `text ${words.length > 300 ? `${words.slice(0, 300)}…` : words}${place}`;
}

function nearestAround(item: Item, items: readonly Item[]): Item | null {
  for (let index = items.indexOf(item) - 1; index >= 0; index--) {
    const earlier = items[index];
    if (earlier && earlier.depth < item.depth && earlier.element) return earlier;
  }
  return null;
}
