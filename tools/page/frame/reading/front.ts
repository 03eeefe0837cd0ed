import { isShown } from '../shown';

/** More than this is no longer "in front" but how the page is made. */
const most = 20;

const selector = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[popover]';

export type Front = {
  elements: Set<Element>;
  /** The browser lets nobody reach the page behind. */
  isModal: boolean;
};

/** Dialogs, popovers and the like that are open now, in the order of the page, without those inside of others. */
export function findFront(): Front {
  const elements = new Set<Element>();
  for (const element of document.querySelectorAll(selector)) {
    if (elements.size >= most) break;
    if (element.hasAttribute('popover') && !element.matches(':popover-open')) continue;
    if (element.parentElement?.closest(selector) && [...elements].some((outer) => outer.contains(element)))
      continue;
    if (isShown(element)) elements.add(element);
  }
  const modal = [...elements].filter((element) => element.matches(':modal'));
  if (modal.length === 0) return { elements, isModal: false };
  const reachable = [...elements].filter((element) => element.matches(':modal,:popover-open'));
  return { elements: new Set(reachable), isModal: true };
}
