import type { ToolRow } from '../../../utils/panel-state';
import type { Call } from '../../../utils/thread';
import { eventually } from '../../e2e/support/eventually';
import type { Account } from './truth';
import type { World } from './world';

/** What happens to the page or the worker while the tool runs. */
export type Meanwhile = (world: World, tabId: number) => Promise<void>;

/**
 * Calls a tool of the list, the `pick`th that can be called, in one of its tabs, as command mode is told to. The call
 * must have run in the very document that offered it there, once; where something happens meanwhile, at most once. A
 * page may have withdrawn the tool in this very moment, or have been replaced: then nothing runs, and a second call must.
 */
export async function callTool(world: World, pick: number, meanwhile?: Meanwhile): Promise<void> {
  const isRefused = await callOnce(world, pick, !meanwhile, meanwhile);
  if (isRefused && !meanwhile) await callOnce(world, pick, false);
}

/** @returns whether it was refused because its place is no longer what it was. */
async function callOnce(
  world: World,
  pick: number,
  mayBeRefused: boolean,
  meanwhile?: Meanwhile,
): Promise<boolean> {
  const rows = (await world.port.tools()).filter((row) => row.on);
  const row = rows[pick % Math.max(rows.length, 1)];
  const tab = row?.tabs[pick % row.tabs.length];
  if (!row || !tab) return false;
  const token = world.newToken();
  const accounts = await world.accountsOf(tab.tabId);
  const expected = outermost(accounts, row);
  const runId = await world.port.say(commandOf(row, tab.number, token, meanwhile ? 'yes' : ''));
  const over = world.port.finish(runId, 20_000);
  over.catch(() => {});
  if (meanwhile) {
    await eventually('the tool to begin', () => world.site.executionsOf(token).length > 0, 2000).catch(() => {});
    await meanwhile(world, tab.tabId);
  }
  const [call] = await over;
  world.tally.calls += 1;
  const undisturbed = !meanwhile;
  return judge(world, { call, token, accounts, expected, name: row.name, undisturbed, mayBeRefused });
}

/** Where a call without a choice of its own runs: in the outermost document of the tab that offers it. */
const outermost = (accounts: readonly Account[], { site, name, description }: ToolRow): string | undefined =>
  accounts.find(({ origin, tools }) => origin === `http://${site}` && tools[name] === description)?.serial;

function commandOf({ alias, tabs }: ToolRow, tab: number, token: string, slow: string): string {
  return `/${alias} ${JSON.stringify({ token, slow, ...(tabs.length > 1 ? { tab } : {}) })}`;
}

type Verdict = {
  call: Call | undefined;
  token: string;
  /** Of the documents of the tab, as they were before the call. */
  accounts: Account[];
  expected: string | undefined;
  name: string;
  undisturbed: boolean;
  mayBeRefused: boolean;
};

const refusals: readonly string[] = ['page-left', 'tool-gone'];

function judge(world: World, verdict: Verdict): boolean {
  const { call, token, accounts, expected, name, undisturbed, mayBeRefused } = verdict;
  const { tally, site, where } = world;
  const ran = site.executionsOf(token);
  const result = call?.result;
  tally.executions += ran.length;
  tally.outcome(result?.ok ? 'answered' : (result?.failure.code ?? call?.state ?? 'no call'));
  if (ran.length > 1) {
    tally.doubled += 1;
    tally.complain(`${where}: ${name} ran ${ran.length} times`);
  }
  for (const { serial, tool } of ran) {
    if (serial === expected && tool === name) continue;
    tally.wrongDocument += 1;
    const seen = `${JSON.stringify(accounts)}, its address in the call ${JSON.stringify(call?.address)}`;
    tally.complain(`${where}: ${name} of ${expected} ran as ${tool} in ${serial}; seen before: ${seen}`);
  }
  const isRefused = ran.length === 0 && result?.ok === false && refusals.includes(result.failure.code);
  if (undisturbed && (ran.length === 0 || !result?.ok) && !(mayBeRefused && isRefused)) {
    tally.complain(`${where}: ${name} did not run in ${expected}: ${JSON.stringify(result ?? call?.state)}`);
  }
  return isRefused;
}
