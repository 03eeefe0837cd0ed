import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../../utils/words';
import { loadEarlier } from '../store/earlier';
import { earlierItems, items } from '../store/panel';

/** Loads what lies before when a person has scrolled this near to it, in pixels. */
const near = 600;

type EarlierButtonProps = {
  scroller: RefObject<HTMLElement | null>;
  /** The person has scrolled away from the end. */
  away: boolean;
};

/** The way to older messages: they come by themselves as one scrolls there, and by the keyboard too. */
export function EarlierButton({ scroller, away }: EarlierButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const earlier = earlierItems.value;
  useEffect(() => {
    if (!away || !button.current || !scroller.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void loadEarlier(), {
      root: scroller.current,
      rootMargin: `${near}px 0px 0px 0px`,
    });
    watch.observe(button.current);
    return () => watch.disconnect();
  }, [earlier, scroller, away]);
  useSteadyScroll(scroller, away);
  if (earlier === 0) return null;
  return (
    <button type="button" class="button quiet earlier" ref={button} onClick={() => void loadEarlier()}>
      {counted('earlier', earlier)}
    </button>
  );
}

/** What is read stays where it is while older messages are put above it. */
function useSteadyScroll(scroller: RefObject<HTMLElement | null>, away: boolean): void {
  const first = items.value[0];
  const known = useRef(first);
  const isLonger = known.current && first && first.sequence < known.current.sequence;
  // Measured here, while the older ones are not in the document yet.
  const height = isLonger ? (scroller.current?.scrollHeight ?? 0) : 0;
  known.current = first;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (isLonger && away && element) element.scrollTop += element.scrollHeight - height;
  });
}
