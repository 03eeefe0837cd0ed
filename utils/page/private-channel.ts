import { greeting } from './channel-words';
import { detailOf, dispatch, listen } from './page-events';

const CustomEventOfPage = CustomEvent;

/** The provider's end of the private channel that `channel-words.ts` tells of. */
export type ProviderEnd = {
  tell: (text: string) => void;
  hear: (type: 'ask' | 'expect', listener: (text: string) => void) => void;
};

/** Shows a new channel to the bridge, which may speak at once. Where no bridge listens, it just stays unused. */
export function openChannel(): ProviderEnd & { offer: () => void } {
  const channel = new EventTarget();
  return {
    tell: (text) => dispatch(channel, new CustomEventOfPage('tell', { detail: text })),
    hear: (type, listener) => listen(channel, type, (event) => listener(detailOf(event) as string)),
    offer: () => dispatch(document, new FocusEvent(greeting, { relatedTarget: channel })),
  };
}
