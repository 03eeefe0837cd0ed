import { browser } from '../browser';

/** Characters of a page that go along with a message. */
const most = 100_000;

export type PagePart = 'selection' | 'whole';

/**
 * What this page says, as rendered; empty where it says nothing.
 * @throws where the browser does not let us read it: a site that was not granted, a page of its own.
 */
export async function pageText(tabId: number, part: PagePart, frameId = 0): Promise<string> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: readPage,
    args: [part, most],
  });
  return typeof injected?.result === 'string' ? injected.result : '';
}

/** Runs in the page, in a world of its own: it may use nothing from around it. */
function readPage(part: PagePart, length: number): string {
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
