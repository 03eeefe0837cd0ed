import type { WordKey } from '../../utils/words';
import { attachPage } from '../chat/attach-menu';
import { ask } from '../store/ask';
import { isRunning, page } from '../store/panel';
import { screen, shownThread, showThread, toolsOpen } from '../store/view';
import { focusMessageBox } from '../ui/keep-focus';
import { overlay } from './overlay';
import { openInWindow } from './pop-out-panel';

/** `code` is that of the key on the board, whatever it writes there. */
export type Keys = { code: string; shown: string; alt?: true; shift?: true; main?: true };
export type Command = {
  id: string;
  name: WordKey;
  keys?: Keys;
  /** Whether it means anything now; always, where it is left out. */
  isPossible?: () => boolean;
  run: () => void;
};

/** Together with Alt and Shift: keys that neither browser keeps for itself, and no screen reader. */
const key = (letter: string): Keys => ({ code: `Key${letter}`, shown: letter, alt: true, shift: true });

/** After the screen that it belongs to is there. */
const inChat = (then: () => void) => () => {
  screen.value = 'chat';
  setTimeout(then);
};

/** Everything that can be done from the keyboard, in the order in which it is listed. */
export const commands: Command[] = [
  {
    id: 'palette',
    name: 'commandPalette',
    keys: { code: 'KeyK', shown: 'K', main: true },
    run: () => {
      overlay.value = 'palette';
    },
  },
  {
    id: 'shortcuts',
    name: 'shortcuts',
    keys: { code: '?', shown: '?' },
    run: () => {
      overlay.value = 'shortcuts';
    },
  },
  { id: 'write', name: 'goToMessage', keys: key('M'), run: inChat(focusMessageBox) },
  {
    id: 'new',
    name: 'newThread',
    keys: key('N'),
    run: () => {
      showThread(null);
      setTimeout(focusMessageBox);
    },
  },
  {
    id: 'threads',
    name: 'threads',
    keys: key('H'),
    run: () => {
      screen.value = 'threads';
    },
  },
  {
    id: 'tools',
    name: 'tools',
    keys: key('L'),
    run: inChat(() => {
      toolsOpen.value = !toolsOpen.value;
    }),
  },
  {
    id: 'stop',
    name: 'stop',
    keys: key('X'),
    isPossible: () => isRunning.value,
    run: () => {
      if (shownThread.value) void ask('run/stop', { threadId: shownThread.value });
    },
  },
  {
    id: 'attach-selection',
    name: 'attachSelection',
    keys: key('A'),
    isPossible: () => page.value?.access === 'granted',
    run: inChat(() => void attachPage('selection').then(focusMessageBox)),
  },
  {
    id: 'attach-page',
    name: 'attachPage',
    isPossible: () => page.value?.access === 'granted',
    run: inChat(() => void attachPage('whole').then(focusMessageBox)),
  },
  {
    id: 'settings',
    name: 'settings',
    keys: key('S'),
    run: () => {
      screen.value = 'settings';
    },
  },
  { id: 'window', name: 'openInWindow', keys: key('W'), run: () => void openInWindow() },
];
