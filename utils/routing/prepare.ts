import type { Catalogue } from '../catalogue/catalogue';
import type { OfferedTool } from '../catalogue/offer';
import { failed, type Outcome, success } from '../failure';
import { checkArguments } from './check-arguments';
import { choosePlace, livingPlaces, splitTab } from './choose-place';
import { nearNames } from './near-names';
import { parseArguments } from './parse-arguments';
import type { PreparedCall } from './prepared-call';

/** Milliseconds that a page's tool may take. */
const defaultTimeout = 30_000;

export type Wish = { callId: string; alias: string; argumentsText: string };
export type PrepareScene = { catalogue: Catalogue; lastUsed: (tabId: number) => number };

/** Everything that can be found out about a call before any page hears of it. */
export function prepareCall(
  { callId, alias, argumentsText }: Wish,
  offer: readonly OfferedTool[],
  threadTab: number | null,
  { catalogue, lastUsed }: PrepareScene,
): Outcome<PreparedCall> {
  const tool = offer.find((candidate) => candidate.alias === alias);
  if (!tool) return unknownTool(alias, offer);
  const parsed = parseArguments(argumentsText);
  if (!parsed.ok) return parsed;
  const places = livingPlaces(tool, catalogue);
  if (places.length === 0) {
    return failed(
      'tool-gone',
      `${alias} is no longer offered: its page has left or withdrawn it. Nothing was run.`,
    );
  }
  const { tab, rest } = splitTab(tool, parsed.value);
  const place = choosePlace(tool, places, tab, threadTab, lastUsed);
  if (!place.ok) return place;
  const checked = checkArguments(rest, tool.definition.inputSchema, alias);
  if (!checked.ok) return checked;
  return success({ callId, tool, place: place.value, arguments: checked.value, timeoutMs: defaultTimeout });
}

function unknownTool(alias: string, offer: readonly OfferedTool[]) {
  const near = nearNames(
    alias,
    offer.map((tool) => tool.alias),
  );
  const shown = alias.slice(0, 80);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : offer.length > 0
        ? 'Use one of the tools that are on offer.'
        : 'No tools are on offer now.';
  return failed('unknown-tool', `There is no tool named "${shown}". ${hint}`);
}
