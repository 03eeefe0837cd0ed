import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus to an element as soon as it is drawn. An ordinary effect comes after the next painting: whoever works
 * by keys has gone on by then, and would be taken back.
 */
export function useFocusWhenDrawn(element: RefObject<HTMLElement | null>, isWanted = true): void {
  useLayoutEffect(() => {
    if (isWanted) element.current?.focus({ preventScroll: true });
  }, [element, isWanted]);
}
