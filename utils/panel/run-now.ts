import type { Catalogue } from '../catalogue/catalogue';
import { toolKeyOf } from '../catalogue/merge';
import { offerFor } from '../catalogue/offer';
import { failed, type Outcome, success } from '../failure';
import type { ReplyOf, RequestOf } from '../messages';
import type { Router } from '../routing/prepared-call';

/** Tells tools of the browser whose tabs they deal with. */
type Adopt = (callId: string, place: { threadId: string | null; tabId: number | null }) => () => void;

/**
 * Runs tools on a person's own click. Switches, rules and approvals are for models: here the person has chosen the tool,
 * the tab and the arguments. Everything else is as for any call: schema, deadline, place, one result.
 */
export function createRunNow(catalogue: Catalogue, router: Router, adopt: Adopt, now: () => number) {
  const running = new Map<string, AbortController>();

  async function run(wish: RequestOf<'tool/run'>): Promise<Outcome<ReplyOf<'tool/run'>>> {
    const { callId, toolKey, tabId } = wish;
    const documents = catalogue.documents().flatMap((document) => {
      const tools = document.tools.filter((tool) => toolKeyOf(tool, document.origin) === toolKey);
      return tools.length > 0 ? [{ ...document, tools }] : [];
    });
    const [first] = documents;
    if (!first?.tools[0])
      return failed('tool-gone', 'The tool is no longer offered: its page has left or changed it.');
    const switchKey = toolKey.slice(0, toolKey.lastIndexOf('|'));
    const thread = { switches: { [switchKey]: true }, aliases: {}, tabs: [] };
    const { tools } = offerFor({ documents, tabs: [], thread, frontTabId: tabId });
    const [tool] = tools;
    if (!tool) return failed('tool-gone', 'The tool is no longer offered: its page has left or changed it.');
    const places = tool.places.filter(({ address }) => tabId === null || address.tabId === tabId);
    const argumentsText = JSON.stringify(wish.arguments);
    const prepared = router.prepare({ callId, alias: tool.alias, argumentsText }, [{ ...tool, places }], tabId);
    if (!prepared.ok) return success({ result: prepared, milliseconds: 0 });
    const stop = new AbortController();
    running.set(callId, stop);
    const forget = adopt(callId, { threadId: wish.threadId ?? null, tabId: wish.frontTabId ?? tabId });
    const begun = now();
    const result = await router.dispatch(prepared.value, stop.signal);
    forget();
    running.delete(callId);
    return success({ result, milliseconds: now() - begun });
  }

  return {
    run,
    stop: (callId: string): void => running.get(callId)?.abort(),
  };
}
