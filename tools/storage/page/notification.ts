import { stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';

const kinds = ['info', 'success', 'warning', 'error'] as const;
type Kind = (typeof kinds)[number];
const kindOf = (text: unknown): Kind => kinds.find((kind) => kind === text) ?? 'info';

const colours: Record<Kind, string> = { info: '#2563eb', success: '#15803d', warning: '#b45309', error: '#b91c1c' };

/** Milliseconds in which the notification fades. */
const fading = 300;
let column: HTMLElement | null = null;

/** In a shadow root of its own: the page's styles do not reach it, and the text is only ever text. */
function columnOfNotes(): HTMLElement {
  if (column?.isConnected) return column;
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; position: fixed; top: 16px; right: 16px; z-index: 2147483647';
  column = document.createElement('div');
  column.style.cssText = 'display: grid; gap: 8px; width: min(400px, calc(100vw - 32px))';
  host.attachShadow({ mode: 'closed' }).append(column);
  document.documentElement.append(host);
  // The host is what is connected; the column lies in its shadow and counts as connected with it.
  return column;
}

/** @param duration milliseconds; 0 keeps it until it is clicked */
export function showNotification(message: string, type: unknown, duration: number): CallResult {
  const note = document.createElement('div');
  note.setAttribute('role', 'status');
  note.textContent = message;
  note.style.cssText =
    'font: 14px/1.4 system-ui, sans-serif; color: #fff; padding: 12px 16px; border-radius: 8px; cursor: pointer; ' +
    `overflow-wrap: anywhere; box-shadow: 0 4px 16px rgb(0 0 0 / 30%); background: ${colours[kindOf(type)]}; ` +
    `transition: opacity ${fading}ms`;
  const leave = () => {
    note.style.opacity = '0';
    setTimeout(() => note.remove(), fading);
  };
  note.addEventListener('click', leave);
  columnOfNotes().append(note);
  if (duration > 0) setTimeout(leave, duration);
  return stepResult({ shown: true });
}
