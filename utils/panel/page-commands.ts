import { browser } from '../browser';
import { errorText, failed, success } from '../failure';
import type { MessagesFrom } from '../messages';
import type { Handlers } from '../messaging';
import type { FrontPage } from '../panel-state';

type PageCommands = Extract<MessagesFrom<'panel'>, `page/${string}`>;

/** Characters of a page that go along with a message. */
const most = 100_000;

/** Reads the page in front for a person who wants to send it along. Only a page that was granted can be read. */
export const pageCommands = (
  frontPage: (windowId: number, ownTabId: number | null) => Promise<FrontPage | null>,
): Handlers<PageCommands> => ({
  'page/read': async ({ part, windowId, ownTabId }) => {
    const page = await frontPage(windowId, ownTabId);
    if (!page) return failed('not-found', 'There is no page in front of this panel. Open one and try again.');
    try {
      const [injected] = await browser.scripting.executeScript({
        target: { tabId: page.tabId },
        func: readPage,
        args: [part, most],
      });
      const text = typeof injected?.result === 'string' ? injected.result : '';
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

const nothingThere = (part: 'selection' | 'whole', { site }: FrontPage): string =>
  part === 'selection'
    ? `Nothing is selected on ${site || 'the page'}. Select some text there and try again.`
    : `${site || 'The page'} has no text to send along.`;

/** Runs in the page, in a world of its own: it may use nothing from around it. */
function readPage(part: 'selection' | 'whole', length: number): string {
  const field = document.activeElement;
  const inField =
    field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  const selected = String(getSelection() ?? '').trim() || inField;
  // As rendered: what the page hides from the person does not go along.
  const rendered: unknown = Reflect.get(document.body ?? {}, 'innerText');
  return (part === 'selection' ? selected : String(rendered ?? ''))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, length);
}
