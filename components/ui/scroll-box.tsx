import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type ScrollBoxProps = {
  as: 'div' | 'pre' | 'dl';
  class: string;
  /** What is in it, for who reaches it by keyboard. */
  label?: string;
  children: ComponentChildren;
};

/** A box that may hold more than it shows. While it does, the keyboard reaches it, so that it can be scrolled. */
export function ScrollBox({ as: Box, class: className, label, children }: ScrollBoxProps) {
  const box = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const overflows = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
      if (overflows) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
      // A stop of the keyboard needs a name, and a name needs a role.
      if (!label) return;
      for (const [name, value] of [
        ['role', 'group'],
        ['aria-label', label],
      ] as const) {
        if (overflows) element.setAttribute(name, value);
        else element.removeAttribute(name);
      }
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    look();
    return () => watch.disconnect();
  }, [children, label]);
  const take = (element: HTMLElement | null) => {
    box.current = element;
  };
  return (
    <Box class={className} ref={take}>
      {children}
    </Box>
  );
}
