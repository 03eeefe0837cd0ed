import type { TrueControl } from './truth';

export type Verdict = {
  control: TrueControl;
  verdict: 'right' | 'missing' | 'role' | 'name' | 'state';
  told: string;
};

/** States that are compared; others (focus, popups, validity) are told by us in words of our own. */
const compared = [
  'disabled',
  'checked',
  'partly checked',
  'pressed',
  'partly pressed',
  'expanded',
  'collapsed',
  'selected',
  'required',
  'read only',
];

/** Judges the text that a model would read, and nothing else: what it says of each true control. */
export function judge(controls: readonly TrueControl[], text: string): Verdict[] {
  const told = tellings(text);
  return controls.map((control) => {
    const found = told.get(control.reference);
    if (!found) return { control, verdict: 'missing', told: '' };
    const words = `${found.role} ${found.words}`;
    if (!sameRole(control, found.role)) return { control, verdict: 'role', told: words };
    if (!saysName(control.name, found.words)) return { control, verdict: 'name', told: words };
    return { control, verdict: sameStates(control, found.words) ? 'right' : 'state', told: words };
  });
}

type Telling = { role: string; words: string };

/** Each reference with the role before it and the words after it, up to the next one. */
function tellings(text: string): Map<string, Telling> {
  const found = new Map<string, Telling>();
  for (const line of text.split('\n')) {
    const marks = [...line.matchAll(/(?:^|[ [])(?:([a-z0-9-]+) )?([a-z]{2}\d+)(?=$|[ ;\]])/g)].filter(
      ({ 2: reference = '' }) => reference.startsWith(seriesOf(text)),
    );
    let role = '';
    for (const [index, mark] of marks.entries()) {
      const next = marks[index + 1];
      const isJoined = line.slice(0, mark.index + 1).endsWith('; ') || /; $/.test(line.slice(0, mark.index + 1));
      if (/[|:] $/.test(line.slice(0, mark.index + 1))) role = 'gridcell';
      else if (mark[1] && !isJoined) role = mark[1];
      const from = mark.index + mark[0].length;
      const rest = line.slice(from, next ? next.index : undefined);
      const words = line[mark.index] === '[' ? rest.slice(0, closingBracket(rest)) : rest.replace(/;\s*$/, '');
      if (!found.has(mark[2] ?? ''))
        found.set(mark[2] ?? '', {
          role,
          words: (role === 'gridcell' ? words.replace(/ \|.*$/, '') : words).trim(),
        });
    }
  }
  return found;
}

/** Where the bracket ends that is open at the beginning; names may hold others. */
function closingBracket(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) return at;
  }
  return text.length;
}

const seriesOf = (text: string): string => /(?:^|[ [])([a-z]{2})\d+(?=[ ;\]\n]|$)/m.exec(text)?.[1] ?? '';

const sameRole = ({ role, tag }: TrueControl, told: string): boolean =>
  role === told || (tag === 'input' && fieldWords.has(told)) || (role === 'textbox' && told === 'searchbox');

/** ARIA has no words for these kinds of fields, and Chromium's are its own. */
const fieldWords = new Set(['file', 'date', 'time', 'month', 'week', 'datetime-local', 'color']);

const bare = (text: string): string => text.replaceAll(/[\s\p{Co}\p{Cc}\u200b\ufeff]/gu, '').toLowerCase();

function saysName(name: string, words: string): boolean {
  const wanted = bare(name);
  const cut = words.indexOf('…');
  const told = bare(cut > 0 ? words.slice(0, cut) : words);
  if (cut > 0 && wanted.startsWith(told)) return true;
  if (wanted === '') return told === '' || /^[(={]/.test(told);
  return told.startsWith(wanted) && (told.length === wanted.length || /^[(={[]/.test(told.slice(wanted.length)));
}

function sameStates({ states }: TrueControl, words: string): boolean {
  const groups = [...words.matchAll(/\(([a-z ,]+)\)/g)].flatMap(([, group = '']) => group.split(', '));
  const told = compared.filter((state) => groups.includes(state));
  return told.length === states.length && states.every((state) => told.includes(state));
}
