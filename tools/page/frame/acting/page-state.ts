import { accessibleOf } from '../accessible';
import { elementsBelow, focusedElement } from './tree';

const controls =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=slider], [role=combobox], [role=textbox], [role=searchbox], [role=spinbutton], [role=treeitem], [role=gridcell], [contenteditable=""], [contenteditable=true]';
export const layers =
  'dialog[open], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=tooltip], [role=alert], [role=status], [popover]';
const everything = `${controls}, ${layers}`;

/** More than these are not looked at: an action must not cost a page its fluency. */
const most = 20_000;

/** What a person would notice first, kept so that two moments can be compared. */
export type PageState = {
  address: string;
  title: string;
  shown: Set<Element>;
  focused: Element | null;
  target: string;
  scroll: number;
};

export function pageState(target: Element | null): PageState {
  return {
    address: location.href,
    title: document.title,
    shown: shownControls(),
    focused: focusedElement(),
    target: target?.isConnected ? stateOf(target) : '',
    scroll: scrollY,
  };
}

function shownControls(): Set<Element> {
  const shown = new Set<Element>();
  let looked = 0;
  for (const element of elementsBelow(document, '*')) {
    if (looked++ > most) break;
    if (element.matches(everything) && element.checkVisibility({ visibilityProperty: true })) shown.add(element);
  }
  return shown;
}

/** States and value in words, without those that say where the keyboard is. */
export function stateOf(element: Element): string {
  const { states, value } = accessibleOf(element);
  const words = states.filter((state) => state !== 'focused');
  if (value !== null) words.push(`value ${JSON.stringify(value.slice(0, 200))}`);
  return words.join(', ');
}

export const isLayer = (element: Element): boolean => element.matches(layers);
