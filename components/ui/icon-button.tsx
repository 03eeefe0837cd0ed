import type { ComponentChildren, Ref } from 'preact';

type IconButtonProps = {
  label: string;
  onClick: () => void;
  children: ComponentChildren;
  small?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button that shows a sign only; its name is read out and shown on hover. */
export function IconButton({
  label,
  onClick,
  children,
  small,
  pressed,
  expanded,
  disabled,
  buttonRef,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class={small ? 'icon-button small' : 'icon-button'}
      aria-label={label}
      title={label}
      onClick={onClick}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled ?? false}
      ref={buttonRef ?? null}
    >
      {children}
    </button>
  );
}
