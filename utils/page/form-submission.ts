import { fillForm } from './form-fill';
import { listen } from './page-events';
import { ErrorOfPage, memberOf, PromiseOfPage, setTimer, settle, TypeErrorOfPage } from './primordials';
import type { SubmissionWatch } from './submit-event';

/** One run of a form, from its filling to its answer. */
type Invocation = {
  form: HTMLFormElement;
  /** The event by which it was submitted, and what the page promised there. */
  event: unknown;
  answer: unknown;
  answered: boolean;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

let current: Invocation | null = null;
const preventedOf = memberOf('Event', 'defaultPrevented');
const targetOf = memberOf('Event', 'target');

/** A page that goes is answered for by its next document; one that is still here after this has not gone. */
const patience = 3000;

/** Fills the form and submits it, or leaves that to the person where it does not say `toolautosubmit`. */
export function invokeForm(
  form: HTMLFormElement,
  input: Record<string, unknown>,
  signal: AbortSignal,
): Promise<unknown> {
  return new PromiseOfPage((resolve, reject) => {
    current?.reject(new ErrorOfPage('Another call of a form began before this one was submitted.'));
    const invocation: Invocation = { form, event: null, answer: null, answered: false, resolve, reject };
    current = invocation;
    try {
      fillForm(form, input);
      if (hasAttribute(form, 'toolautosubmit')) submit(form);
      else focusButton(form);
    } catch (thrown) {
      current = null;
      reject(thrown);
    }
    listen(signal, 'abort', () => {
      if (current === invocation) current = null;
    });
  });
}

const hasAttribute = memberOf('Element', 'hasAttribute');
const query = memberOf('Element', 'querySelector') as (form: unknown, selector: string) => HTMLElement | null;
const requestSubmit = memberOf('HTMLFormElement', 'requestSubmit');
const focus = memberOf('HTMLElement', 'focus');

function submit(form: HTMLFormElement): void {
  const problems = problemsOf(form);
  if (problems) throw new TypeErrorOfPage(`Form validation failed:${problems}`);
  const button = submitButton(form);
  if (button) requestSubmit(form, button);
  else requestSubmit(form);
}

const queryAll = memberOf('Element', 'querySelectorAll') as (
  form: unknown,
  selector: string,
) => NodeListOf<Element>;
const lengthOf = memberOf('NodeList', 'length') as (list: unknown) => number;
const nameOf = memberOf('Element', 'getAttribute');

function problemsOf(form: HTMLFormElement): string {
  const invalid = queryAll(form, ':invalid:not(fieldset)');
  const length = lengthOf(invalid);
  let problems = '';
  for (let index = 0; index < length; index++) {
    const control = invalid[index] as HTMLInputElement;
    problems += ` ${nameOf(control, 'name')}: ${control.validationMessage}`;
  }
  return problems;
}

const submitButton = (form: HTMLFormElement): HTMLElement | null =>
  query(form, 'button:not([type]), button[type="submit" i], input[type="submit" i], input[type="image" i]');

function focusButton(form: HTMLFormElement): void {
  const button = submitButton(form);
  if (button) focus(button);
}

export const submissionWatch: SubmissionWatch = {
  isByAgent: (event) => event !== null && current?.event === event,
  answer(event, answer) {
    if (!current || current.event !== event || !preventedOf(event)) return false;
    current.answered = true;
    current.answer = answer;
    return true;
  },
  submitted(event) {
    const invocation = current;
    if (!invocation || targetOf(event) !== invocation.form) return;
    invocation.event = event;
    // After all listeners, and before anything else happens in the page.
    setTimer(() => end(invocation), 0);
  },
  reset(event) {
    const invocation = current;
    if (!invocation || targetOf(event) !== invocation.form) return;
    current = null;
    invocation.reject(new ErrorOfPage('The person reset the form instead of submitting it.'));
  },
};

function end(invocation: Invocation): void {
  if (current === invocation) current = null;
  const { event, answered, answer, resolve, reject } = invocation;
  if (answered) settle(answer, resolve, reject);
  else if (preventedOf(event)) reject(new ErrorOfPage(unanswered));
  else setTimer(() => resolve(null), patience);
}

const unanswered =
  'The page took the form over (preventDefault) and gave no answer (respondWith). Look at the page for what happened.';
