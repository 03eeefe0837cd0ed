import type { Catalogue } from '../catalogue/catalogue';
import { toolKeyOf } from '../catalogue/merge';
import { type Failed, failed } from '../failure';
import { cleanLine } from '../trust/clean-text';
import type { PreparedCall } from './prepared-call';

/**
 * Does the tool, with the very definition that was approved, still live in the document that was chosen?
 * @returns null if it does; otherwise why the call may not go.
 */
export function whyItMayNotGo(call: PreparedCall, catalogue: Catalogue): Failed | null {
  const { alias, key } = call.tool;
  const { documentId } = call.place.address;
  const document = catalogue.find(documentId);
  if (!document) {
    return catalogue.isAsleep(documentId)
      ? failed(
          'page-asleep',
          `${alias} was not run: its page (${placeName(call)}) is asleep, the tab shows another page now or was put ` +
            'to sleep. Go back to the page, or use what is shown instead.',
        )
      : failed(
          'tool-gone',
          `${alias} was not run: its page (${placeName(call)}) has gone since the call was made. ` +
            'Look which tools there are now, and call again.',
        );
  }
  if (document.tools.some((tool) => toolKeyOf(tool, document.origin) === key)) return null;
  const isRenewed = document.tools.some(
    ({ name, source }) => name === call.tool.definition.name && source === call.tool.source,
  );
  return failed(
    'tool-gone',
    isRenewed
      ? `${alias} was not run: the page has changed its definition since the call was made. Read it anew, and call again.`
      : `${alias} was not run: the page (${placeName(call)}) no longer offers it. Look which tools there are now.`,
  );
}

/** "tab 2, Notes": for sentences. */
export const placeName = ({ place }: PreparedCall): string =>
  place.address.tabId < 0 ? 'the browser' : nameOfTab(place);

const nameOfTab = (place: PreparedCall['place']): string =>
  [`tab ${place.tabNumber}`, shownTitle(place.title || place.url)].filter(Boolean).join(', ');

/** A page's own words in a sentence of ours: short, on one line, and nothing in them that cannot be seen. */
export const shownTitle = (title: string): string => cleanLine(title, 80);
