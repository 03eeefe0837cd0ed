import type { ToolRow } from '../panel-state';
import type { Thread } from '../thread';
import { ruleOn, type ToolRules } from '../tool-rules';
import { grantFor } from '../trust/grants';
import type { MergedTool } from './merge';

export type RowRules = Pick<ToolRow, 'rule' | 'ruleSite' | 'ruleOrigin' | 'siteDefault' | 'mayLast'>;

type Wish = {
  entry: MergedTool;
  thread: Partial<Pick<Thread, 'allowed'>>;
  rules: ToolRules;
  frontTabId: number | null;
  never: boolean;
};

/** What a person has said about a tool, for the site that they look at or else the first one that offers it. */
export function rowRules({ entry, thread, rules, frontTabId, never }: Wish): RowRules {
  const { tool, key, switchKey, documents } = entry;
  const shown = documents.find(({ address }) => address.tabId === frontTabId) ?? documents[0];
  const origin = shown?.origin ?? '';
  const said = ruleOn(rules, origin, switchKey);
  const grant = grantFor(key, origin);
  return {
    ruleOrigin: origin,
    ruleSite: URL.canParse(origin) ? new URL(origin).host : '',
    siteDefault: said.on ?? null,
    rule: ruleWord(never || said.never === true, said.always === key, thread.allowed?.includes(grant) === true),
    mayLast: tool.alwaysAsk !== true && tool.annotations.consequentialHint !== true,
  };
}

function ruleWord(never: boolean, onSite: boolean, inThread: boolean): ToolRow['rule'] {
  if (never) return 'never';
  if (onSite) return 'site';
  return inThread ? 'thread' : 'ask';
}
