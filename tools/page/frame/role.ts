import { flatClosest } from './flat-tree';
import { authorRoles, inputRoles, tagRoles } from './role-tables';

/** The role as assistive technology would be told it; empty where the element means nothing by itself. */
export function roleOf(element: Element): string {
  const given = element.getAttribute('role');
  if (given === null) return impliedRole(element);
  for (const role of given.toLowerCase().trim().split(/\s+/)) {
    if (role === 'none' || role === 'presentation') return presentedRole(element);
    if (authorRoles.has(role)) return role === 'image' ? 'img' : role === 'generic' ? '' : role;
  }
  return impliedRole(element);
}

/** `none` does not hold for what a person can reach or the author said more about (conflict resolution of ARIA). */
function presentedRole(element: Element): string {
  const saysMore = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  return saysMore || isFocusable(element) ? impliedRole(element) : '';
}

const sectioning = new Set(['article', 'aside', 'main', 'nav', 'section']);

function impliedRole(element: Element): string {
  const tag = element.localName;
  switch (tag) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') || element.hasAttributeNS(xlink, 'href') ? 'link' : '';
    case 'input':
      return inputRole(element as HTMLInputElement);
    case 'img':
      return element.getAttribute('alt') === '' && !isFocusable(element) ? '' : 'img';
    case 'svg':
      return hasGivenName(element) || hasTitle(element) ? 'img' : '';
    case 'select': {
      const select = element as HTMLSelectElement;
      return select.multiple || select.size > 1 ? 'listbox' : 'combobox';
    }
    case 'summary':
      return element.parentElement?.localName === 'details' ? 'button' : '';
    case 'form':
      return hasGivenName(element) ? 'form' : '';
    case 'section':
      return hasGivenName(element) ? 'region' : '';
    case 'header':
      return insideSection(element) ? '' : 'banner';
    case 'footer':
      return insideSection(element) ? '' : 'contentinfo';
    case 'td':
    case 'th':
      return cellRole(element);
  }
  const role = Object.hasOwn(tagRoles, tag) ? (tagRoles[tag] ?? '') : '';
  return role || (isEditingHost(element) ? 'textbox' : '');
}

const xlink = 'http://www.w3.org/1999/xlink';

function inputRole(input: HTMLInputElement): string {
  if (input.type === 'hidden') return '';
  const role = inputRoles[input.type] ?? 'textbox';
  const suggests = (role === 'textbox' || role === 'searchbox') && input.type !== 'password' && input.list !== null;
  return suggests ? 'combobox' : role;
}

function cellRole(cell: Element): string {
  const table = cell.closest('table,[role]');
  const role = table?.getAttribute('role') ?? '';
  if (role === 'presentation' || role === 'none') return '';
  if (cell.localName === 'th') return headerRole(cell);
  return role === 'grid' || role === 'treegrid' || cell.closest('[role=grid],[role=treegrid]')
    ? 'gridcell'
    : 'cell';
}

function headerRole(header: Element): string {
  const scope = header.getAttribute('scope');
  if (scope === 'row' || scope === 'rowgroup') return 'rowheader';
  if (scope === 'col' || scope === 'colgroup') return 'columnheader';
  const siblings = header.parentElement?.children;
  const hasData = siblings !== undefined && header.parentElement?.querySelector(':scope > td') !== null;
  return hasData ? 'rowheader' : 'columnheader';
}

const insideSection = (element: Element): boolean =>
  flatClosest(element, (above) => above !== element && sectioning.has(above.localName)) !== null;

const hasGivenName = (element: Element): boolean =>
  element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') || element.hasAttribute('title');

const hasTitle = (svg: Element): boolean => svg.querySelector(':scope > title') !== null;

/** The element that a person types into, not what lies inside it. */
export function isEditingHost(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Whether the keyboard or a script can put the focus here. */
export function isFocusable(element: Element): boolean {
  if (element.hasAttribute('tabindex'))
    return (element as HTMLElement).tabIndex >= -1 && !isDisabledControl(element);
  switch (element.localName) {
    case 'a':
    case 'area':
      return element.hasAttribute('href');
    case 'button':
    case 'input':
    case 'select':
    case 'textarea':
      return !isDisabledControl(element);
    case 'summary':
      return element.parentElement?.localName === 'details';
  }
  return isEditingHost(element);
}

export const isDisabledControl = (element: Element): boolean => element.matches(':disabled');
