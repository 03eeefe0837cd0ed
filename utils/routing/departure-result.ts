import { failed } from '../failure';
import { type CallResult, textResult } from '../tool';
import type { Departure } from './departure';
import type { PreparedCall } from './prepared-call';
import { placeName, shownTitle } from './standing';

/**
 * What a call is answered with when its page left while it ran. Only what is known is said: the new document can be
 * named, the tool's own answer went with the old one.
 * @param said What the new document gives as the answer; see `outcome-of-arrival.ts`.
 */
export function departureResult(call: PreparedCall, departure: Departure, said = ''): CallResult {
  const name = call.tool.alias;
  const place = placeName(call);
  const outcome = 'Whether it had finished is not known: look before you repeat it.';
  switch (departure.kind) {
    case 'arrived': {
      const { document, tab } = departure;
      const title = document.address.frameId === 0 && tab?.title ? ` ("${shownTitle(tab.title)}")` : '';
      const where = `${document.url.slice(0, 500)}${title}`;
      // A tool of ours that presses or navigates has no more to say than where that led.
      if (call.tool.source === 'bundled') return textResult(`${name} is done: the page is now ${where}.`);
      if (said) return textResult(`${name} led to ${where}, which answers:\n${said}`);
      return textResult(
        `The page went to ${where} while ${name} ran. The tool's own answer was lost with the old page: ` +
          'what it did can only be seen on the new one.',
      );
    }
    case 'returned':
      return failed('page-left', `The page (${place}) left and came back while ${name} ran. ${outcome}`);
    case 'beyond':
      return failed(
        'page-left',
        `The tab went to a page that Patchbay has no access to while ${name} ran (${place}). ${outcome}`,
      );
    case 'tab-closed':
      return failed('tab-closed', `The tab of ${name} was closed (${place}). ${outcome}`);
    case 'frame-gone':
      return failed('frame-gone', `The frame of ${name} was removed from its page (${place}). ${outcome}`);
    case 'missing':
      return failed('unknown-outcome', `The page of ${name} stopped answering (${place}). ${outcome}`);
  }
}
