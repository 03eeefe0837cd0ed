import { failed } from '../../../../utils/failure';
import { contentText } from '../content-text';
import { namedByIds } from '../flat-tree';
import { nameOf } from '../name';
import { isShown } from '../shown';
import { chordOf } from './chord';
import type { Done } from './done';
import { isTextField } from './fields';
import { scrollerOf } from './key-defaults';
import { describe } from './known';
import { bestMatch } from './match-words';
import { nextFrame, until } from './patience';
import { pressElement } from './press-element';
import { pressKey } from './press-key';
import { elementsBelow, focusedElement } from './tree';
import { typeIntoField } from './type-into-field';

const optionRoles =
  '[role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=treeitem]';
const listRoles = '[role=listbox], [role=menu], [role=tree]';
const openingTime = 1200;

/** Opens a list that the page draws, finds the options by their words, scrolling and typing where needed, and presses them. */
export async function chooseFromList(
  target: Element,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<Done> {
  const chosen: string[] = [];
  for (const words of wanted) {
    const before = shownElements();
    const opened = await open(target, before, signal);
    if (typeof opened !== 'string') return opened;
    const option = await find(target, words, before, signal);
    if (!option) return failed('not-found', notThere(target, words, before));
    const name = describe(option);
    const pressed = await pressElement(option, signal);
    if (typeof pressed !== 'string') return pressed;
    chosen.push(name);
    await nextFrame(signal);
  }
  return `Chose ${chosen.join(', ')} in ${describe(target)}.`;
}

async function open(target: Element, before: ReadonlySet<Element>, signal: AbortSignal): Promise<Done> {
  if (ownOptions(target).length > 0) return 'It is open.';
  const pressed = await pressElement(target, signal);
  if (typeof pressed !== 'string') return pressed;
  const isOpen = () => optionsOf(target, before).length > 0;
  const isSaidOpen = () => isOpen() || target.getAttribute('aria-expanded') === 'true';
  if (await until(isSaidOpen, openingTime / 2, signal)) {
    await until(isOpen, openingTime / 4, signal);
    return pressed;
  }
  if (focusedElement()) await pressKey(chordOf('ArrowDown'), signal);
  await until(isOpen, openingTime / 2, signal);
  return pressed;
}

/** Options that can be seen: of the list that the element names or is, or else of lists that came when it was pressed. */
function optionsOf(target: Element, before: ReadonlySet<Element>): Element[] {
  const own = ownOptions(target);
  if (own.length > 0) return own;
  const lists = [...elementsBelow(document, listRoles)].filter((list) => isShown(list) && !before.has(list));
  return lists.flatMap(shownOptions);
}

function ownOptions(target: Element): Element[] {
  // A box that opens a list may hold its present choice as an option.
  const itself = target.matches(listRoles) ? [target] : [];
  const owned = [...itself, ...namedByIds(target, 'aria-controls'), ...namedByIds(target, 'aria-owns')];
  return owned.map(shownOptions).find((options) => options.length > 0) ?? [];
}

/** Some libraries keep a second list without any size, for screen readers alone. */
const shownOptions = (list: Element): Element[] =>
  [...elementsBelow(list, optionRoles)].filter((option) => hasSize(option) && isShown(option));

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

async function find(
  target: Element,
  words: string,
  before: ReadonlySet<Element>,
  signal: AbortSignal,
): Promise<Element | undefined> {
  const there = () => match(optionsOf(target, before), words) ?? newcomer(words, before);
  const found = there() ?? (await byScrolling(optionsOf(target, before)[0], there, signal));
  const field = focusedElement();
  if (found || !field || !isTextField(field) || field.readOnly) return found;
  await typeIntoField(field, words, 'replace', signal);
  await until(() => there() !== undefined, openingTime, signal);
  return there();
}

const match = (options: readonly Element[], words: string): Element | undefined =>
  bestMatch(options, (option) => nameOf(option, 'option') || contentText(option), words);

/** Some libraries give their options no role: then the innermost new part of the page with just these words. */
function newcomer(words: string, before: ReadonlySet<Element>): Element | undefined {
  const fresh = [...shownElements()].filter((element) => !before.has(element));
  return fresh.reverse().find((element) => element.textContent?.trim() === words.trim());
}

function shownElements(): Set<Element> {
  const shown = new Set<Element>();
  for (const element of elementsBelow(document, '*')) {
    if (shown.size > 10_000) break;
    if (element.checkVisibility()) shown.add(element);
  }
  return shown;
}

/** A long list keeps only what is in view: it is walked through from its top. */
async function byScrolling(
  option: Element | undefined,
  there: () => Element | undefined,
  signal: AbortSignal,
): Promise<Element | undefined> {
  const scroller = option && scrollerOf(option);
  if (!scroller) return undefined;
  scroller.scrollTo({ top: 0, behavior: 'instant' });
  for (let page = 0; page < 200; page++) {
    await nextFrame(signal);
    const found = there();
    if (found) return found;
    const { scrollTop } = scroller;
    scroller.scrollBy({ top: scroller.clientHeight * 0.8, behavior: 'instant' });
    if (scroller.scrollTop === scrollTop) return undefined;
  }
  return undefined;
}

function notThere(target: Element, words: string, before: ReadonlySet<Element>): string {
  const options = optionsOf(target, before).map((option) =>
    JSON.stringify(nameOf(option, 'option') || contentText(option)),
  );
  const shown = options.slice(0, 30).join(', ');
  return `${describe(target)} offers no ${JSON.stringify(words)}. ${shown ? `It offers: ${shown}.` : 'No list of options came up when it was pressed.'}`;
}
