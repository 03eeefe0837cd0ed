import { chooseCall } from './choose-call';
import { readClause } from './clause';
import { readFields } from './schema-fields';
import { listOf } from './text-task';
import type { ToolIndex } from './tool-index';

/** "pins on Paris, London and Rome" is three steps where the tool takes one place: each thing gets a step of its own. */
export function distribute(step: string, index: ToolIndex, now: Date): string[] {
  const clause = readClause(step);
  if (clause.said || clause.quotes.length > 0 || !/\s(?:and|&)\s/iu.test(step)) return [step];
  const { call } = chooseCall(clause, index, now);
  if (!call) return [step];
  const { list } = readFields(call.tool.parameters);
  for (const { name, role } of list) {
    const value = call.values[name];
    if (role !== 'place' || typeof value !== 'string') continue;
    const items = listOf(value).map((item) => item.replace(/^(?:another (?:one )?|one )?(?:on|in|at|to)\s+/iu, ''));
    if (items.length > 1) return items.map((item) => step.replace(value, item));
  }
  return [step];
}
