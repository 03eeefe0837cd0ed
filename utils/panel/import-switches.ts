import * as z from 'zod';
import { bareName } from '../catalogue/replaced';
import { failed, type Outcome, success } from '../failure';
import type { ToolRow } from '../panel-state';

const byName = z.record(z.string(), z.boolean());
const prefix = 'chat:tools:';

export type ImportedSwitches = { switches: Record<string, boolean>; unknown: string[] };

/**
 * Reads switches as other chats keep them: `{ name: true }`, or such records under `chat:tools:THREAD` and
 * `chat:tools:default`, whose values may be JSON text as `localStorage` holds it.
 */
export function readSwitches(text: string): Outcome<Record<string, boolean>> {
  const whole = parsed(text);
  const bare = byName.safeParse(whole);
  if (bare.success) return success(bare.data);
  const records = z.record(z.string(), z.unknown()).safeParse(whole);
  if (!records.success) return unreadable;
  const kept = Object.entries(records.data).filter(([key]) => key.startsWith(prefix));
  const read = kept.map(([key, value]) => ({
    thread: key.slice(prefix.length),
    switches: byName.safeParse(typeof value === 'string' ? parsed(value) : value),
  }));
  if (read.length === 0 || read.some(({ switches }) => !switches.success)) return unreadable;
  const ofThreads = read.filter(({ thread }) => thread !== 'default');
  if (ofThreads.length > 1) {
    const names = ofThreads.map(({ thread }) => thread.slice(0, 40)).join(', ');
    return failed('invalid-arguments', `It holds the switches of several threads: ${names}. Keep one of them.`);
  }
  const inOrder = [...read.filter(({ thread }) => thread === 'default'), ...ofThreads];
  return success(Object.assign({}, ...inOrder.map(({ switches }) => switches.data)));
}

const unreadable = failed(
  'invalid-arguments',
  'These are no switches. Paste an object of names, such as {"get_weather": true}.',
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which switches the names mean here: a tool's whole name, or else the name without its toolkit. */
export function switchesFor(wanted: Record<string, boolean>, rows: readonly ToolRow[]): ImportedSwitches {
  const switches: Record<string, boolean> = {};
  const unknown: string[] = [];
  for (const [name, on] of Object.entries(wanted)) {
    const whole = rows.filter((row) => row.name === name);
    const meant = whole.length > 0 ? whole : rows.filter((row) => bareName(row.name) === name);
    for (const { switchKey } of meant) switches[switchKey] = on;
    if (meant.length === 0) unknown.push(name);
  }
  return { switches, unknown };
}
