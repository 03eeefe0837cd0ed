import type { Catalogue } from '../catalogue/catalogue';
import { toolKeyOf } from '../catalogue/merge';
import { tabArgumentOf } from '../catalogue/model-schema';
import type { OfferedPlace, OfferedTool } from '../catalogue/offer';
import { failed, type Outcome, success } from '../failure';
import { isJsonObject, type JsonObject } from '../json';
import { shownTitle } from './standing';

/** Takes the choice of the tab out of the arguments, where the offer put it into the schema. */
export function splitTab(tool: OfferedTool, given: JsonObject): { tab: unknown; rest: JsonObject } {
  const name = tabArgumentOf(tool.definition.inputSchema);
  const offered = isJsonObject(tool.parameters.properties) && Object.hasOwn(tool.parameters.properties, name);
  // A model that used it in an earlier step goes on using it; a page that takes anything keeps what is its own.
  const isClosed = isJsonObject(tool.definition.inputSchema.properties);
  if ((!offered && !isClosed) || !Object.hasOwn(given, name)) return { tab: undefined, rest: given };
  const { [name]: tab, ...rest } = given;
  return { tab: tab ?? undefined, rest };
}

/**
 * The places where the tool lives now. A page that was loaded anew since the offer was made, with the same definition
 * in the same frame, is the same place.
 */
export function livingPlaces(tool: OfferedTool, catalogue: Catalogue): OfferedPlace[] {
  return tool.places.flatMap((place) => {
    const { tabId, frameId } = place.address;
    const document = catalogue.inFrame(tabId, frameId);
    const isThere = document?.tools.some((other) => toolKeyOf(other, document.origin) === tool.key);
    return document && isThere ? [{ ...place, address: document.address, url: document.url }] : [];
  });
}

/**
 * Where a call goes: the tab that it names; else the thread's tab; else the only one, or the one that was in front
 * last. In a tab with several frames the outermost comes first.
 */
export function choosePlace(
  tool: OfferedTool,
  places: readonly OfferedPlace[],
  tab: unknown,
  threadTab: number | null,
  lastUsed: (tabId: number) => number,
): Outcome<OfferedPlace> {
  if (tab !== undefined) {
    const named = places.find(({ tabNumber }) => tabNumber === Number(tab));
    return named ? success(named) : failed('invalid-arguments', wrongTab(tool, places, tab));
  }
  const own = places.find(({ address }) => address.tabId === threadTab);
  if (own) return success(own);
  const tabs = [...new Set(places.map(({ address }) => address.tabId))];
  const [latest, second] = tabs.sort((left, right) => lastUsed(right) - lastUsed(left));
  const isClear = second === undefined || lastUsed(latest ?? 0) > lastUsed(second);
  const place = isClear ? places.find(({ address }) => address.tabId === latest) : undefined;
  return place ? success(place) : failed('invalid-arguments', ambiguous(tool, places));
}

const wrongTab = (tool: OfferedTool, places: readonly OfferedPlace[], tab: unknown) =>
  `/${tabArgumentOf(tool.definition.inputSchema)}: tab ${String(JSON.stringify(tab)).slice(0, 40)} does not offer ${tool.alias}; ` +
  `it is offered by ${listed(places)}. Nothing was run.`;

const ambiguous = (tool: OfferedTool, places: readonly OfferedPlace[]) =>
  `${tool.alias} is offered by ${listed(places)}, and none of them is the current tab. ` +
  `Say which with "${tabArgumentOf(tool.definition.inputSchema)}". Nothing was run.`;

function listed(places: readonly OfferedPlace[]): string {
  const byNumber = new Map(places.map((place) => [place.tabNumber, place.title || place.url]));
  return [...byNumber]
    .slice(0, 10)
    .map(([number, title]) => `tab ${number} (${shownTitle(title)})`)
    .join(', ');
}
