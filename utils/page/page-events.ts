import { memberOf } from './primordials';

/** Events as they were before the page's first script ran. */
const dispatchEvent = memberOf('EventTarget', 'dispatchEvent');
const addEventListener = memberOf('EventTarget', 'addEventListener');

export const detailOf = memberOf('CustomEvent', 'detail');
export const dispatch = (target: EventTarget, event: Event): void => void dispatchEvent(target, event);
/** @param first Before the page's own listeners, where `target` is the window and ours was the earliest. */
export const listen = (target: EventTarget, type: string, listener: (event: Event) => void, first = false): void =>
  void addEventListener(target, type, listener, first);
