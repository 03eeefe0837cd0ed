import { failed } from '../../../../utils/failure';
import { isSecret } from '../secret';
import type { Done } from './done';
import { isPickedField, isSlider, isTextField, writableIn } from './fields';
import { focusOn } from './focus';
import { describe } from './known';
import { nextFrame } from './patience';
import { pressElement } from './press-element';
import { slideTo } from './slide';
import { focusedElement, holds } from './tree';
import { isEditor, typeIntoEditor } from './type-into-editor';
import { type Place, pickedFormat, setPicked, typeIntoField } from './type-into-field';

/** Writes text into whatever of the element takes text, and says what it holds then. Secrets are never said. */
export async function typeInto(target: Element, text: string, place: Place, signal: AbortSignal): Promise<Done> {
  const field = writableIn(target);
  if (!field && isSlider(target)) return slideTo(target, Number(text), signal);
  if (field && isPickedField(field)) return setPickedField(field, text, signal);
  const refusal = field && whyReadOnly(field);
  if (refusal) return failed('not-allowed', refusal);
  const pressed = await takeKeyboard(target, field, signal);
  if (typeof pressed !== 'string') return pressed;
  const holder = focusedElement();
  const writing = holder && (isTextField(holder) || isEditor(holder)) ? holder : field;
  if (!writing)
    return failed(
      'not-allowed',
      `${describe(target)} takes no text: no field got the keyboard when it was pressed.`,
    );
  if (isTextField(writing) && !isEditor(writing)) return typePlain(writing, text, place, signal);
  const written = await typeIntoEditor(writing, text, place, signal);
  if (written === 'landed') return `Typed into ${describe(writing)}.`;
  if (written === 'differs') {
    return `Typed into ${describe(writing)}, which holds something else than just that now: it may complete or indent by itself. Read it.`;
  }
  if (written === 'unseen') {
    return failed(
      'unknown-outcome',
      `${describe(writing)} took the text as a paste and shows nothing of it yet. Read it before you try again.`,
    );
  }
  return failed(
    'not-allowed',
    `${describe(writing)} took neither typed nor pasted text: it may obey only a real keyboard.`,
  );
}

/** By a press, as a person does, so that an editor that is drawn on demand comes up; by the focus where that fails. */
async function takeKeyboard(target: Element, field: Element | null, signal: AbortSignal): Promise<Done> {
  if (field && focusedElement() === field) return 'It has the keyboard already.';
  const pressed = await pressElement(target, signal);
  await nextFrame(signal);
  const focused = focusedElement();
  if (!(field instanceof HTMLElement)) return pressed;
  if (focused && (focused === field || holds(field, focused))) return 'Pressed.';
  if (typeof pressed !== 'string' && !isHiddenField(field)) return pressed;
  if (focused && focused !== document.body && isWritable(focused)) return 'Pressed.';
  if (field.isConnected) focusOn(field);
  return 'Focused.';
}

const isWritable = (element: Element): boolean => isTextField(element) || isEditor(element);

/** Editors put the field that hears the keys out of sight. */
const isHiddenField = (field: Element): boolean => isEditor(field);

async function typePlain(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  place: Place,
  signal: AbortSignal,
): Promise<Done> {
  const before = field.value;
  await typeIntoField(field, text, place, signal);
  const name = describe(field);
  if (isSecret(field)) return `Typed into ${name}.`;
  if (place === 'replace' && field.value === text) return `Typed into ${name}.`;
  if (field.value === before && text !== '' && field.isConnected && before !== text) {
    return failed(
      'not-allowed',
      `${name} did not take the text: it still holds ${JSON.stringify(before.slice(0, 200))}.`,
    );
  }
  return `Typed into ${name}, which holds ${JSON.stringify(field.value.slice(0, 200))} now.`;
}

async function setPickedField(field: HTMLInputElement, text: string, signal: AbortSignal): Promise<Done> {
  if (field.disabled || field.readOnly)
    return failed('not-allowed', whyReadOnly(field) ?? `${describe(field)} is disabled.`);
  focusOn(field);
  if (!setPicked(field, text)) {
    return failed(
      'invalid-arguments',
      `${describe(field)} takes ${pickedFormat[field.type] ?? 'another format'}, not ${JSON.stringify(text.slice(0, 80))}.`,
    );
  }
  await nextFrame(signal);
  return `Set ${describe(field)} to ${JSON.stringify(field.value)}.`;
}

function whyReadOnly(field: Element): string | null {
  const isReadOnly = (isTextField(field) && field.readOnly) || field.getAttribute('aria-readonly') === 'true';
  // The field of a date picker or a list is often read-only and opens what to choose from.
  return isReadOnly ? `${describe(field)} is read-only. Click it: what opens may offer the choice.` : null;
}
