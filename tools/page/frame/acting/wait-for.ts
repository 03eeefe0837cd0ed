import { failed, type Outcome, success } from '../../../../utils/failure';
import type { JsonObject } from '../../../../utils/json';
import { accessibleOf } from '../accessible';
import type { FrameTool } from '../frame-tools';
import { elementOf } from '../references';
import { isShown } from '../shown';
import { answer } from './answer';
import { numberOf, textOf } from './arguments';
import { named } from './known';
import { networkQuiet } from './network-quiet';
import { until } from './patience';

type Condition = { holds: () => boolean; words: string };

/** Waits until everything that is asked for is true at once. */
export const waitFor: FrameTool = async (args, signal) => {
  const conditions = conditionsOf(args);
  if (!conditions.ok) return conditions;
  const seconds = numberOf(args, 'seconds', 10);
  const started = performance.now();
  const met = await until(() => conditions.value.every(({ holds }) => holds()), seconds * 1000, signal);
  const spent = ((performance.now() - started) / 1000).toFixed(1);
  if (met) return answer(`After ${spent} s: ${conditions.value.map(({ words }) => words).join('; ')}.`);
  const missing = conditions.value.filter(({ holds }) => !holds()).map(({ words }) => words);
  return failed('timed-out', `Waited ${spent} s, and this has not come: ${missing.join('; ') || 'all at once'}.`);
};

function conditionsOf(args: JsonObject): Outcome<Condition[]> {
  const conditions: Condition[] = [];
  const [text, gone, address] = [textOf(args, 'text'), textOf(args, 'gone'), textOf(args, 'address')];
  if (text)
    conditions.push({
      holds: () => pageText().includes(plain(text)),
      words: `the page shows ${JSON.stringify(text)}`,
    });
  if (gone)
    conditions.push({
      holds: () => !pageText().includes(plain(gone)),
      words: `the page does not show ${JSON.stringify(gone)}`,
    });
  if (address)
    conditions.push({
      holds: () => location.href.includes(address),
      words: `the address holds ${JSON.stringify(address)}`,
    });
  const state = textOf(args, 'ref') ? stateCondition(textOf(args, 'ref'), textOf(args, 'state', 'shown')) : null;
  if (state && !state.ok) return state;
  if (state) conditions.push(state.value);
  if (args.quiet === true)
    conditions.push({ holds: networkQuiet(), words: 'nothing has been loaded for half a second' });
  if (conditions.length > 0) return success(conditions);
  return failed('invalid-arguments', 'Say what to wait for: text, gone, address, ref with state, or quiet.');
}

function stateCondition(reference: string, state: string): Outcome<Condition> {
  const found = elementOf(reference);
  const isGone = state === 'gone' || state === 'hidden';
  if (!found.ok) return isGone ? success({ holds: () => true, words: `${reference} is gone` }) : found;
  const element = found.value;
  const words = `${named(element)} is ${state}`;
  if (isGone) return success({ holds: () => !isShown(element), words });
  if (state === 'shown') return success({ holds: () => isShown(element), words });
  if (state === 'enabled')
    return success({ holds: () => !accessibleOf(element).states.includes('disabled'), words });
  return success({ holds: () => accessibleOf(element).states.includes(state), words });
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Text as it is laid out: what is hidden is not in it, which `textContent` would have. */
function pageText(): string {
  const { innerText = '' }: { innerText?: string } = document.body ?? {};
  return plain(innerText);
}
