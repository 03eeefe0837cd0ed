import { tidy } from '../content-text';
import { referenceOf } from '../references';
import type { Item } from './item';

/** Longest value and name in a picture, in characters. */
const most = { value: 160, name: 200, options: 160, optionCount: 12 };

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}… (${text.length - length} more characters)` : text;

/** What a line says of an item after its role: `kd12 Save (disabled)`. @param prefix names the frame, such as `f3`. */
export function wordsOf(item: Item, prefix: string, withReference: boolean): string {
  if (item.kind === 'text') return item.name.trim();
  const words: string[] = [];
  if (withReference && item.element) words.push(`${prefix}${referenceOf(item.element, item)}`);
  if (item.name) words.push(cut(item.name, most.name));
  if (item.states.length > 0) words.push(`(${item.states.join(', ')})`);
  if (item.value) words.push(`= ${cut(tidy(item.value), most.value)}`);
  const extent = extentOf(item);
  if (extent) words.push(extent);
  return words.join(' ');
}

/** `h2` for a heading of level 2; ARIA's own words otherwise, short where they are long. */
export function roleWord({ role, level, kind }: Item): string {
  if (kind === 'text') return '';
  if (role === 'heading') return `h${level}`;
  if (role === 'listitem') return '-';
  return shorter[role] ?? role;
}

const shorter: Record<string, string> = {
  contentinfo: 'footer',
  banner: 'header',
  complementary: 'aside',
  cell: '',
};

function extentOf({ element, role }: Item): string {
  if (element?.localName === 'select') return optionWords(element as HTMLSelectElement);
  if (role !== 'grid' && role !== 'treegrid' && role !== 'table' && role !== 'listbox') return '';
  const rows = Number(element?.getAttribute('aria-rowcount') ?? 0);
  return rows > 0 ? `[${rows} rows in all; rows out of sight may be missing here]` : '';
}

function optionWords(select: HTMLSelectElement): string {
  const { options } = select;
  let text = '';
  let index = 0;
  for (; index < options.length && index < most.optionCount && text.length < most.options; index++) {
    const option = options[index];
    if (option) text += `${index > 0 ? ' | ' : ''}${tidy(option.label)}${option.disabled ? ' (disabled)' : ''}`;
  }
  const left = options.length - index;
  return `{${text}${left > 0 ? ` | … ${left} more` : ''}}`;
}
