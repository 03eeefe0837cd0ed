import { type Ask, greeting } from './channel-words';
import { createEvent, detailOf, dispatch, listen } from './page-events';
import { parse } from './primordials';

/** The provider's end of the private channel that `channel-words.ts` tells of. */
export type ProviderEnd = {
  tell: (text: string) => void;
  /** Shows the channel to the bridge, which may ask at once. Where no bridge listens, it just stays unused. */
  offer: () => void;
};

export function openChannel(answer: (ask: Ask) => void): ProviderEnd {
  const channel = new EventTarget();
  listen(channel, 'ask', (event) => answer(parse(detailOf(event) as string) as Ask));
  return {
    tell: (text) => dispatch(channel, createEvent('tell', text)),
    offer: () => dispatch(document, new FocusEvent(greeting, { relatedTarget: channel })),
  };
}
