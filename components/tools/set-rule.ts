import type { CallRule, ToolRow } from '../../utils/panel-state';
import { ask } from '../store/ask';
import { inThread } from '../store/in-thread';

/** The first word on a tool in a new thread makes it a thread. */
export async function setRule({ key, switchKey, ruleOrigin }: ToolRow, rule: CallRule): Promise<void> {
  await inThread((threadId) => ask('tool/rule', { threadId, toolKey: key, switchKey, origin: ruleOrigin, rule }));
}

export const setSiteDefault = (origin: string, switchKeys: string[], on: boolean | null): Promise<unknown> =>
  ask('tool/site-default', { origin, switchKeys, on });

/** What the switches of this site stand at now becomes what they stand at in every new thread. */
export async function makeDefault(rows: readonly ToolRow[], origin: string): Promise<void> {
  for (const on of [true, false]) {
    const keys = rows.filter((row) => row.ruleOrigin === origin && row.on === on).map(({ switchKey }) => switchKey);
    if (keys.length > 0) await setSiteDefault(origin, keys, on);
  }
}
