import { fillForm } from './form-fill';
import { listen } from './page-events';
import { defineProperty, getterOf, prototypeOf, settle, uncurry } from './primordials';
import { refuseWith } from './refusals';

/** One run of a form, from its filling to its answer. */
type Invocation = {
  form: HTMLFormElement;
  /** The event by which it was submitted, and what the page promised there. */
  event: Event | null;
  answer: unknown;
  answered: boolean;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

let current: Invocation | null = null;
const preventedOf = getterOf(Event.prototype, 'defaultPrevented');

/** A page that goes is answered for by its next document; one that is still here after this has not gone. */
const patience = 3000;

/** Fills the form and submits it, or leaves that to the person where it does not say `toolautosubmit`. */
export function invokeForm(
  form: HTMLFormElement,
  input: Record<string, unknown>,
  signal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (current) current.reject(new Error('Another call of a form began before this one was submitted.'));
    const invocation: Invocation = { form, event: null, answer: null, answered: false, resolve, reject };
    current = invocation;
    try {
      fillForm(form, input);
      if (form.hasAttribute('toolautosubmit')) submit(form);
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

const requestSubmit = uncurry(
  (prototypeOf('HTMLFormElement') as { requestSubmit?: () => void }).requestSubmit ?? (() => {}),
) as (form: HTMLFormElement, button?: HTMLElement | null) => void;

function submit(form: HTMLFormElement): void {
  const invalid = form.querySelectorAll<HTMLInputElement>(':invalid:not(fieldset)');
  let problems = '';
  for (let index = 0; index < invalid.length; index++) {
    const { name, validationMessage } = invalid[index] as HTMLInputElement;
    problems += ` ${name}: ${validationMessage}`;
  }
  if (problems) throw new TypeError(`Form validation failed:${problems}`);
  requestSubmit(form, submitButton(form) ?? undefined);
}

const submitButton = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector('button:not([type]), button[type="submit" i], input[type="submit" i], input[type="image" i]');

const focusButton = (form: HTMLFormElement): void => submitButton(form)?.focus();

/** Gives pages `SubmitEvent.agentInvoked` and `respondWith`, and hears the end of a form's run. */
export function installSubmission(): void {
  const prototype = prototypeOf('SubmitEvent');
  const members = {
    get agentInvoked(): boolean {
      return current?.event === (this as unknown);
    },
    respondWith(answer: unknown): void {
      const invocation = current;
      if (!invocation || invocation.event !== (this as unknown) || !preventedOf(this)) {
        refuseWith(
          'InvalidStateError',
          'Only a submission by an agent, whose default is prevented, can be answered.',
        );
      }
      invocation.answered = true;
      invocation.answer = answer;
    },
  };
  for (const name of ['agentInvoked', 'respondWith'] as const) {
    const descriptor = Object.getOwnPropertyDescriptor(members, name) as PropertyDescriptor;
    defineProperty(prototype, name, descriptor);
  }
  // In the capture phase on the window: before every listener of the page's.
  window.addEventListener('submit', begin, true);
  window.addEventListener('reset', cancel, true);
}

function begin(event: Event): void {
  const invocation = current;
  if (!invocation || event.target !== invocation.form) return;
  invocation.event = event;
  // After all listeners, and before anything else happens in the page.
  setTimeout(() => end(invocation), 0);
}

function cancel(event: Event): void {
  const invocation = current;
  if (!invocation || event.target !== invocation.form) return;
  current = null;
  invocation.reject(new Error('The person reset the form instead of submitting it.'));
}

function end(invocation: Invocation): void {
  if (current === invocation) current = null;
  const { event, answered, answer, resolve, reject } = invocation;
  if (answered) settle(answer, resolve, reject);
  else if (preventedOf(event)) reject(new Error(unanswered));
  else setTimeout(() => resolve(null), patience);
}

const unanswered =
  'The page took the form over (preventDefault) and gave no answer (respondWith). Look at the page for what happened.';
