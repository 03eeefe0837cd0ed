import type { Failure, FailureCode } from '../../failure';

/** Why an attempt gave no answer, and whether the same request may be made again. */
export type Trouble = {
  failure: Failure;
  /** May the request be repeated without asking? Only ever true before the first byte of an answer. */
  again: boolean;
  /** Milliseconds that the endpoint asks us to wait. */
  retryAfter?: number;
  /** The browser is offline: worth waiting for. */
  offline?: boolean;
  /** The endpoint refused the form of the request: an optional field may be what it does not know. */
  formRefused?: boolean;
};

export const trouble = (
  code: FailureCode,
  message: string,
  more: Partial<Omit<Trouble, 'failure'>> = {},
): Trouble => ({ failure: { code, message }, again: false, ...more });
