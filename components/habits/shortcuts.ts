import { commands, type Keys } from './commands';
import { overlay } from './overlay';

/** Cmd on a Mac, Ctrl elsewhere. */
export const isMac = (): boolean => /mac/i.test(navigator.platform);

/** Takes the keys of all commands. A sign without Alt or Ctrl is a command only where nothing is being written. */
export function takeShortcuts(page: Document, signal?: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || overlay.value !== 'none') return;
    const command = commands.find(({ keys }) => keys && isPressed(keys, event));
    if (!command || (command.isPossible && !command.isPossible())) return;
    event.preventDefault();
    command.run();
  };
  page.addEventListener('keydown', onKey, signal ? { signal } : {});
}

function isPressed(keys: Keys, event: KeyboardEvent): boolean {
  if (keys.code.length === 1) {
    return event.key === keys.code && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
  }
  const main = isMac() ? event.metaKey : event.ctrlKey;
  const other = isMac() ? event.ctrlKey : event.metaKey;
  return (
    event.code === keys.code &&
    main === (keys.main === true) &&
    event.altKey === (keys.alt === true) &&
    event.shiftKey === (keys.shift === true) &&
    !other
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** As it stands on the keys: "Alt Shift N", or on a Mac "⌥⇧N" sign by sign. */
export function keyNames(keys: Keys): string[] {
  const mac = isMac();
  return [
    ...(keys.main ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(keys.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(keys.shift ? [mac ? '⇧' : 'Shift'] : []),
    keys.shown,
  ];
}
