import { messageBoxId } from './landmarks';

const canTakeFocus =
  'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';

export const focusMessageBox = (): void => document.getElementById(messageBoxId)?.focus();

/**
 * Gives the focus a place when what had it has gone or was disabled: the nearest thing that is still there, or the
 * message box. Without this the next press of a key would start from the top of the page.
 */
export function keepFocus(root: HTMLElement): void {
  let trail: Element[] = [];
  root.addEventListener('focusin', ({ target }) => {
    trail = [];
    for (let element = target as Element | null; element && element !== root; element = element.parentElement) {
      trail.push(element);
    }
  });
  new MutationObserver(() => {
    const [last, ...around] = trail;
    if (!last || !isLost(last)) return;
    trail = [];
    nextPlace(around).focus();
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });

  const isLost = (last: Element) => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && activeElement !== last) return false;
    return !last.isConnected || last.matches(':disabled, [hidden], [hidden] *');
  };

  function nextPlace(around: readonly Element[]): HTMLElement {
    for (const element of around.filter(({ isConnected }) => isConnected)) {
      // What happens in the conversation is answered in the message box, not in an older message.
      if (element.matches('[role="log"], main.chat')) break;
      const found = element.querySelector<HTMLElement>(canTakeFocus);
      if (found) return found;
    }
    return document.getElementById(messageBoxId) ?? root.querySelector<HTMLElement>(canTakeFocus) ?? root;
  }
}
