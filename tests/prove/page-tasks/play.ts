/** A call that the scripted model makes next, by the tool's own name. */
export type Move = { tool: string; arguments: Record<string, unknown> };

/** What a task does, move by move, each with the answer that the model reads; in the end the model's last words. */
export type Play = Generator<Move, string, string>;
type Steps<T> = Generator<Move, T, string>;

/** What is looked for, by the words of the picture of a page: role, name, and of several which one (from 0). */
export type Sight = {
  role: string;
  name: string;
  at?: number;
  part?: boolean;
  /** What a field holds. */
  value?: string;
  /** Not in the page itself but in a frame of it. */
  inFrame?: boolean;
};

export const the = (role: string, name: string, more: Partial<Sight> = {}): Sight => ({ role, name, ...more });

/** Looks for something until it is there. A model that finds nothing waits and looks again; this one four times. */
export function* look(sight: Sight): Steps<string> {
  const { role, name, at = 0 } = sight;
  const wanted = role === 'text' ? { text: name } : { role, ...(name && { label: name }) };
  for (let attempt = 0; attempt < 4; attempt++) {
    const answer = yield { tool: 'find', arguments: { ...wanted, limit: 60 } };
    const things = referencesIn(answer, sight);
    const found = (role === 'text' && things.length === 0 ? placesOfText(answer, name) : things)[at];
    if (found) return found;
    yield { tool: 'wait_for', arguments: { quiet: true, seconds: 3 } };
  }
  throw new Error(`There is no ${role} "${name}".`);
}

/** `text Chair (in cell kd12)`: plain words have no reference, but what they stand in has one. */
const placesOfText = (answer: string, name: string): string[] =>
  answer.split('\n').flatMap((line) => {
    const [, words, reference] = /^text (.*) \(in .*?((?:f\d+)?[a-z]{2}\d+)\b.*\)$/.exec(line) ?? [];
    return words?.trim() === name && reference ? [reference] : [];
  });

/** `button kd12 Save (disabled)`: the reference, then the name, then states and value. */
function referencesIn(answer: string, { name, part = false, value, inFrame = false }: Sight): string[] {
  return answer.split('\n').flatMap((line) => {
    const [, reference, rest = ''] = /(?:^|\s)((?:f\d+)?[a-z]{2}\d+)(?: (.*))?$/.exec(line) ?? [];
    if (!reference || inFrame !== reference.startsWith('f')) return [];
    if (value !== undefined && !rest.includes(`= ${value}`)) return [];
    const isName = rest === name || [' (', ' =', ' {'].some((next) => rest.startsWith(`${name}${next}`));
    return part || isName || name === '' ? [reference] : [];
  });
}

function* act(tool: string, sight: Sight, more: Record<string, unknown> = {}): Steps<string> {
  const ref = yield* look(sight);
  return yield { tool, arguments: { ref, ...more } };
}

export const click = (sight: Sight, more = {}) => act('click', sight, more);
export const type = (sight: Sight, text: string, more = {}) => act('type', sight, { text, ...more });
export const select = (sight: Sight, ...options: string[]) => act('select', sight, { options });
export const check = (sight: Sight, checked = true) => act('check', sight, { checked });
export const drag = (sight: Sight, more: Record<string, unknown>) => act('drag', sight, more);

export function* dragOnto(sight: Sight, goal: Sight): Steps<string> {
  const ref = yield* look(sight);
  const to = yield* look(goal);
  return yield { tool: 'drag', arguments: { ref, to } };
}

export function* fill(...fields: [Sight, string | number | boolean][]): Steps<string> {
  const filled = [];
  for (const [sight, value] of fields) filled.push({ ref: yield* look(sight), value });
  return yield { tool: 'fill_form', arguments: { fields: filled } };
}

export function* press(key: string): Steps<string> {
  return yield { tool: 'press', arguments: { key } };
}

export function* waitFor(text: string): Steps<string> {
  return yield { tool: 'wait_for', arguments: { text, seconds: 10 } };
}

export function* waitGone(gone: string): Steps<string> {
  return yield { tool: 'wait_for', arguments: { gone, seconds: 10 } };
}
