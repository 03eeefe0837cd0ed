import { failed } from '../../../../utils/failure';
import type { FrameTool } from '../frame-tools';
import { targetOf } from './arguments';
import { tellingChanges } from './changes';
import type { Done } from './done';
import { describe } from './known';
import { pressElement } from './press-element';
import { closestOf } from './tree';

const submitters = 'button:not([type]), button[type=submit], input[type=submit], input[type=image]';

/** Sends a form as a press of its button does; a form with fields that are not accepted is not sent, and they are named. */
export const submit: FrameTool = async (args, signal) => {
  const found = targetOf(args);
  if (!found.ok) return found;
  const form = formOf(found.value);
  if (!form)
    return failed('not-allowed', `${describe(found.value)} is in no form. Click the button that sends it.`);
  return tellingChanges(form, signal, () => send(form, found.value, signal));
};

async function send(form: HTMLFormElement, given: Element, signal: AbortSignal): Promise<Done> {
  const refused = [...form.elements].filter((field) => field.matches(':invalid:not(fieldset)'));
  if (refused.length > 0 && !form.noValidate) {
    const reasons = refused
      .slice(0, 10)
      .map((field) => `${describe(field)}: ${(field as HTMLInputElement).validationMessage}`);
    return failed('not-allowed', `The form was not sent, since it does not accept: ${reasons.join('; ')}`);
  }
  const button = given.matches(submitters)
    ? given
    : [...form.elements].find((element) => element.matches(submitters));
  if (button && !button.matches(':disabled') && button.checkVisibility()) return pressElement(button, signal);
  if (button?.matches(':disabled'))
    return failed('not-allowed', `${describe(button)}, which sends the form, is disabled.`);
  form.requestSubmit();
  return `Sent ${describe(form)}.`;
}

export function formOf(element: Element): HTMLFormElement | null {
  if (element instanceof HTMLFormElement) return element;
  const owner = (element as HTMLInputElement).form;
  const form = owner instanceof HTMLFormElement ? owner : closestOf(element, 'form');
  return form instanceof HTMLFormElement ? form : null;
}
