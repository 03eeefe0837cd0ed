import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type ScrollBoxProps = { as: 'div' | 'pre' | 'dl'; class: string; children: ComponentChildren };

/** A box that may hold more than it shows. While it does, the keyboard reaches it, so that it can be scrolled. */
export function ScrollBox({ as: Box, class: className, children }: ScrollBoxProps) {
  const box = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const overflows = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
      if (overflows) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    look();
    return () => watch.disconnect();
  }, [children]);
  const take = (element: HTMLElement | null) => {
    box.current = element;
  };
  return (
    <Box class={className} ref={take}>
      {children}
    </Box>
  );
}
