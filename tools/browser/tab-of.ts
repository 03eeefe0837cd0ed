import { failed, type Outcome, success } from '../../utils/failure';
import type { JsonObject } from '../../utils/json';
import type { BundledScene } from '../../utils/toolkits/bundled';

/** The tab that the arguments name by its number, or the current one. */
export async function tabOf(
  args: JsonObject,
  scene: Pick<BundledScene, 'tabs' | 'currentTab'>,
): Promise<Outcome<number>> {
  if (typeof args.tab === 'number') {
    const named = (await scene.tabs()).find(({ number }) => number === args.tab);
    return named
      ? success(named.tabId)
      : failed('invalid-arguments', `There is no tab ${args.tab}. Call list_tabs for the tabs and their numbers.`);
  }
  const current = await scene.currentTab();
  return current === null
    ? failed('invalid-arguments', 'There is no current tab. Call list_tabs, and say which tab you mean.')
    : success(current);
}

export const tabClosed = (): ReturnType<typeof failed> =>
  failed('tab-closed', 'This tab has been closed. Call list_tabs for the tabs that are open.');
