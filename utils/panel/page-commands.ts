import { errorText, failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { FrontPage } from '../panel-state';
import { type PagePart, pageText } from './read-page';

type PageCommands = Extract<MessagesFrom<'panel'>, `page/${string}`>;

/** Reads the page in front for a person who wants to send it along. Only a page that was granted can be read. */
export const pageCommands = (
  frontPage: (windowId: number, ownTabId: number | null) => Promise<FrontPage | null>,
): Handlers<PageCommands> => ({
  'page/read': async ({ part, windowId, ownTabId }) => {
    const page = await frontPage(windowId, ownTabId);
    if (!page) return failed('not-found', 'There is no page in front of this panel. Open one and try again.');
    try {
      const text = await pageText(page.tabId, part);
      if (text === '') return failed('not-found', nothingThere(part, page));
      return success({ title: page.title || page.site, url: page.url, text });
    } catch (thrown) {
      const site = page.site || 'This page';
      return failed(
        'not-allowed',
        `${site} could not be read (${errorText(thrown)}). Connect the site and try again.`,
      );
    }
  },
});

const nothingThere = (part: PagePart, { site }: FrontPage): string =>
  part === 'selection'
    ? `Nothing is selected on ${site || 'the page'}. Select some text there and try again.`
    : `${site || 'The page'} has no text to send along.`;
