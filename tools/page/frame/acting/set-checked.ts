import { failed } from '../../../../utils/failure';
import type { Done } from './done';
import { isCheckable } from './fields';
import { describe } from './known';
import { until } from './patience';
import { pressElement } from './press-element';
import { elementsBelow } from './tree';

/** Sets a box, switch or radio button to on or off by a press, and looks whether it went there. */
export async function setChecked(given: Element, on: boolean, signal: AbortSignal): Promise<Done> {
  const target = checkableIn(given);
  if (!target) return failed('not-allowed', `${describe(given)} is nothing that can be checked. Use click.`);
  const word = on ? 'checked' : 'not checked';
  if (isOn(target) === on) return `${describe(target)} is ${word} already.`;
  const pressed = await pressElement(target, signal);
  const wasReached = typeof pressed === 'string';
  if (!wasReached && !pressHidden(target)) return pressed;
  const getsThere = () => until(() => !target.isConnected || isOn(target) === on, 500, signal);
  // Not every wrapper hands on the press that it gets in place of a box without a size.
  if ((await getsThere()) || (wasReached && pressHidden(target) && (await getsThere())))
    return `Set ${describe(target)} to ${word}.`;
  return failed('not-allowed', `${describe(target)} is still ${on ? 'not checked' : 'checked'} after the press.`);
}

function checkableIn(element: Element): Element | null {
  if (isCheckable(element)) return element;
  if (element instanceof HTMLLabelElement && element.control) return element.control;
  const inside = [...elementsBelow(element, '*')].filter(isCheckable);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** A box without a place of its own, in a wrapper that shows another picture. */
function pressHidden(target: Element): boolean {
  if (!(target instanceof HTMLInputElement) || target.getClientRects().length > 0 || target.disabled) return false;
  if (!target.parentElement?.checkVisibility()) return false;
  target.click();
  return true;
}

function isOn(element: Element): boolean {
  if (element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type)) return element.checked;
  return element.getAttribute('aria-checked') === 'true';
}
