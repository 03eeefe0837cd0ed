import { contentText, tidy } from './content-text';
import { namedByIds } from './flat-tree';
import { namedByContent } from './role-tables';

/**
 * The accessible name, by the steps of the "Accessible Name and Description Computation"
 * (https://w3c.github.io/accname/), over the flat tree and with a bound on how much is read: a page decides how large
 * it is, not how long we look at it.
 */
export function nameOf(element: Element, role: string): string {
  const given = givenName(element);
  if (given) return given;
  const native = nativeName(element, role);
  if (native) return native;
  if (namedByContent.has(role) || element.localName === 'summary') {
    const content = contentText(element);
    if (content) return content;
  }
  return tidy(element.getAttribute('title') ?? '') || placeholderOf(element);
}

/** What the author gave in so many words: `aria-labelledby`, else `aria-label`. */
export function givenName(element: Element): string {
  const named = namedByIds(element, 'aria-labelledby');
  if (named.length > 0) {
    const text = tidy(named.map(referencedText).join(' '));
    if (text) return text;
  }
  return tidy(element.getAttribute('aria-label') ?? '');
}

/** The text of an element that another is named by: it may be hidden, and may have a name of its own. */
const referencedText = (element: Element): string =>
  tidy(element.getAttribute('aria-label') ?? '') ||
  fieldValue(element) ||
  nativeName(element, '') ||
  contentText(element, { evenHidden: !element.checkVisibility({ visibilityProperty: true }) });

const fieldValue = (element: Element): string => {
  if (element.localName === 'select') return tidy((element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  const isText = element.localName === 'input' && (element as HTMLInputElement).type === 'text';
  return isText ? tidy((element as HTMLInputElement).value) : '';
};

function nativeName(element: Element, role: string): string {
  switch (element.localName) {
    case 'input':
      return inputName(element as HTMLInputElement);
    case 'textarea':
    case 'select':
    case 'meter':
    case 'progress':
    case 'output':
    case 'button':
      return labelText(element);
    case 'img':
    case 'area':
      return tidy(element.getAttribute('alt') ?? '');
    case 'fieldset':
      return childText(element, 'legend');
    case 'table':
      return childText(element, 'caption');
    case 'figure':
      return childText(element, 'figcaption');
    case 'svg':
      return tidy(element.querySelector(':scope > title')?.textContent ?? '');
    case 'option':
      return tidy((element as HTMLOptionElement).label);
    case 'optgroup':
      return tidy((element as HTMLOptGroupElement).label);
    case 'iframe':
      return tidy(element.getAttribute('title') ?? '');
  }
  // Form-associated custom elements have labels too.
  return role && element.localName.includes('-') ? labelText(element) : '';
}

function inputName(input: HTMLInputElement): string {
  const label = labelText(input);
  if (label) return label;
  switch (input.type) {
    case 'submit':
      return input.hasAttribute('value') ? tidy(input.value) : 'Submit';
    case 'reset':
      return input.hasAttribute('value') ? tidy(input.value) : 'Reset';
    case 'button':
      return tidy(input.value);
    case 'image':
      return tidy(input.alt) || tidy(input.title) || 'Submit';
  }
  return '';
}

function labelText(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  if (!labels || labels.length === 0) return '';
  const texts: string[] = [];
  for (let index = 0; index < labels.length && index < 5; index++) {
    const label = labels[index];
    if (label) texts.push(givenLabel(label) || contentText(label, { without: element, withStyle: true }));
  }
  return tidy(texts.join(' '));
}

const givenLabel = (label: Element): string => tidy(label.getAttribute('aria-label') ?? '');

function childText(element: Element, tag: string): string {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === tag) return contentText(child);
  }
  return '';
}

const placeholderOf = (element: Element): string =>
  tidy(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '');
