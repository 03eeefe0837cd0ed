import { listen } from './page-events';
import { defineProperty, getOwnPropertyDescriptor } from './primordials';
import { refuseWith } from './refusals';

/** What follows submissions of forms, once there are forms to call; see `form-submission.ts`. */
export type SubmissionWatch = {
  isByAgent(event: unknown): boolean;
  /** @returns false where this is no event that may be answered. */
  answer(event: unknown, answer: unknown): boolean;
  submitted(event: Event): void;
  reset(event: Event): void;
};

/**
 * Gives pages `SubmitEvent.agentInvoked` and `respondWith`, which they look for before any form of theirs is called,
 * and listens before every listener of theirs.
 */
export function installSubmission(watch: () => SubmissionWatch | null): void {
  const members = {
    get agentInvoked(): boolean {
      return !!watch()?.isByAgent(this);
    },
    respondWith(answer: unknown): void {
      if (watch()?.answer(this, answer)) return;
      refuseWith('InvalidStateError', 'No submission by an agent, or its default is not prevented.');
    },
  };
  const { prototype } = SubmitEvent;
  for (const name of ['agentInvoked', 'respondWith'] as const) {
    defineProperty(prototype, name, getOwnPropertyDescriptor(members, name) as PropertyDescriptor);
  }
  listen(window, 'submit', (event) => watch()?.submitted(event), true);
  listen(window, 'reset', (event) => watch()?.reset(event), true);
}
