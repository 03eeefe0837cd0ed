import { contentText } from '../content-text';
import { shadowOf } from '../flat-tree';
import { givenName, nameOf } from '../name';
import { roleOf } from '../role';
import { leafWidgets, widgetRoles } from '../role-tables';
import { fieldValueOf, levelOf, statesOf } from '../state';
import { frameIndexOf } from './frame-index';
import type { Item } from './item';
import { unreadableName } from './unreadable';

/** What an element adds to the picture, and what of its inside is still to be read. */
export type Found = {
  item: Item;
  /** `all`; `widgets`: its words are in the name already; `nothing`. */
  inside: 'all' | 'widgets' | 'nothing';
};

/** Roles that say how the page is built. Others (paragraphs, emphasis …) only carry text. */
const structure = new Set(
  `alert alertdialog application article banner blockquote complementary contentinfo dialog feed figure form grid
  group heading img list listitem log main marquee math menu menubar meter navigation progressbar radiogroup region row
  search status table tablist tabpanel timer toolbar tooltip tree treegrid cell gridcell columnheader rowheader directory
  document`.split(/\s+/),
);

/** Structure that means nothing without a name. */
const onlyNamed = new Set(['group', 'article', 'figure', 'document', 'application', 'blockquote', 'img']);

/** Inside another widget these are things of their own. */
const operable =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],[role=button],[role=link],[role=checkbox],[contenteditable]';

/** @param pointer an element around it already shows the hand of clickable things. */
export function itemOf(element: Element, pointer: boolean): Found | null {
  const unreadable = unreadableName(element);
  if (unreadable !== null) return plain(element, 'unreadable', element.localName, unreadable, 'nothing');
  const role = roleOf(element);
  if (role === 'frame') return frame(element);
  if (widgetRoles.has(role)) return widget(element, role);
  if (structure.has(role)) return structureItem(element, role);
  return clickable(element, role, pointer);
}

function frame(element: Element): Found {
  const found = plain(element, 'frame', 'frame', nameOf(element, 'frame'), 'nothing');
  found.item.frameIndex = frameIndexOf(element as HTMLIFrameElement);
  return found;
}

function widget(element: Element, role: string): Found {
  const item = {
    ...blank(element, 'widget', role, nameOf(element, role)),
    states: statesOf(element, role),
    value: fieldValueOf(element, role),
    level: levelOf(element, role),
  };
  if (element.localName === 'select') return { item, inside: 'nothing' };
  if (!leafWidgets.has(role)) return { item, inside: role === 'treeitem' ? 'widgets' : 'all' };
  const isMore = element.firstElementChild !== null && element.querySelector(operable) !== null;
  return { item, inside: isMore || element.localName.includes('-') ? 'widgets' : 'nothing' };
}

function structureItem(element: Element, role: string): Found | null {
  // What is in a cell or row is told after it, so only a name that was given counts.
  const name = nameOf(element, reached.has(role) ? 'generic' : role);
  if (!name && onlyNamed.has(role)) return null;
  const item = blank(element, 'structure', role, name);
  item.level = levelOf(element, role);
  if (role === 'heading') return heading(element, item);
  if (reached.has(role) && element.hasAttribute('tabindex')) return gridPart(element, role, name);
  if (role === 'gridcell' || role === 'row' || role === 'columnheader') item.states = statesOf(element, role);
  if (role === 'progressbar' || role === 'meter') item.value = fieldValueOf(element, role);
  return { item, inside: leafWidgets.has(role) ? 'nothing' : 'all' };
}

/** Cells and rows that the keyboard walks through: one may point at them. */
const reached = new Set(['gridcell', 'cell', 'columnheader', 'rowheader', 'row']);

function gridPart(element: Element, role: string, name: string): Found {
  const item = { ...blank(element, 'widget', role, role === 'row' ? name : nameOf(element, role)) };
  item.states = statesOf(element, role);
  return { item, inside: role === 'row' ? 'all' : 'widgets' };
}

/** A heading that holds a link is told by the link, not by the same words twice. */
function heading(element: Element, item: Item): Found {
  if (element.querySelector(operable) === null) return { item, inside: 'nothing' };
  item.name = '';
  return { item, inside: 'all' };
}

/** What no role tells of but a person would click: it takes the focus, or shows the hand. */
function clickable(element: Element, given: string, pointer: boolean): Found | null {
  const takesFocus = element.hasAttribute('tabindex') && (element as HTMLElement).tabIndex >= 0;
  if (!takesFocus && (pointer || given !== '' || !showsHand(element) || element.closest('label') !== null))
    return null;
  const holdsMore = element.querySelector(operable) !== null;
  const name = givenName(element) || (holdsMore ? '' : contentText(element));
  if (!takesFocus && (holdsMore || !name)) return null;
  // Empty ones only keep the focus inside of something.
  if (!name && element.childNodes.length === 0 && !shadowOf(element)) return null;
  const role = pointer || !showsHand(element) ? 'focusable' : 'clickable';
  return plain(element, 'widget', role, name, name ? 'widgets' : 'all');
}

const showsHand = (element: Element): boolean =>
  element.localName !== 'label' && element !== document.body && getComputedStyle(element).cursor === 'pointer';

const plain = (
  element: Element,
  kind: Item['kind'],
  role: string,
  name: string,
  inside: Found['inside'],
): Found => ({
  item: { ...blank(element, kind, role, name), states: kind === 'widget' ? statesOf(element, role) : [] },
  inside,
});

const blank = (element: Element, kind: Item['kind'], role: string, name: string): Item => ({
  depth: 0,
  kind,
  role,
  name,
  states: [],
  value: null,
  level: 0,
  element,
  inline: false,
  frameIndex: -1,
  front: false,
});
