import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** So near to the end, in pixels, that a person means the end. */
const near = 48;

/** Keeps the end of growing content in view, until the person scrolls away from it. */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  threadId: string | undefined,
) {
  const following = useRef(true);
  const [away, setAway] = useState(false);

  const jump = () => {
    following.current = true;
    setAway(false);
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (!element || !inner) return;
    const keep = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    const onScroll = () => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < near;
      setAway(!following.current);
    };
    keep.observe(inner);
    keep.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      keep.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);

  const opened = useRef(threadId);
  useEffect(() => {
    if (opened.current === threadId) return;
    opened.current = threadId;
    jump();
  });
  return { away, jump };
}
