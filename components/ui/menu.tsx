import './menu.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuEntry = {
  label: string;
  icon?: ComponentChildren;
  disabled?: boolean;
  /** Why it cannot be chosen, or what it does. */
  hint?: string;
  onChoose: () => void;
};
type MenuProps = {
  label: string;
  icon: ComponentChildren;
  entries: MenuEntry[];
  /** Where the list opens: a menu at the foot of the panel opens upwards. */
  side?: 'above' | 'below';
  align?: 'start' | 'end';
};

/** A button with a list of actions. Arrows move, Escape closes and gives the focus back. */
export function Menu({ label, icon, entries, side = 'below', align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const items = () => [...(root.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const onPointer = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const all = items();
    const present = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: present + 1, ArrowUp: present - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  }

  return (
    <span class="menu" ref={root}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {icon}
      </button>
      {open && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          class="menu-list"
          data-side={side}
          data-align={align}
          onKeyDown={onKey}
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              class="menu-entry"
              tabIndex={-1}
              aria-disabled={entry.disabled}
              title={entry.hint}
              onClick={() => {
                if (entry.disabled) return;
                close();
                entry.onChoose();
              }}
            >
              {entry.icon}
              <span>
                {entry.label}
                {entry.hint && <span class="menu-hint">{entry.hint}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
