/**
 * Expected failures are values. A failure has a code for code and one sentence for people and models alike: what
 * happened, where, and what to do next. Exceptions are bugs.
 */
export const failureCodes = [
  // Which tool, and may it be called
  'unknown-tool',
  'tool-gone',
  'tool-off',
  'invalid-arguments',
  'denied',
  'permission-missing',
  // What became of a call
  'tool-threw',
  'timed-out',
  'cancelled',
  'tab-closed',
  'frame-gone',
  'page-left',
  'page-asleep',
  'page-blocked',
  'unreachable',
  'unknown-outcome',
  'result-unusable',
  // The model's side
  'model-missing',
  'model-unreachable',
  'model-unauthorized',
  'model-not-found',
  'model-refused',
  'model-rate-limited',
  'model-answer-unusable',
  'model-answer-incomplete',
  'context-too-long',
  'limit-reached',
  // The house itself
  'invalid-message',
  'not-allowed',
  'not-found',
  'storage-failed',
  'internal',
] as const;

export type FailureCode = (typeof failureCodes)[number];
export type Failure = { code: FailureCode; message: string };
export type Failed = { ok: false; failure: Failure };
export type Outcome<T> = { ok: true; value: T } | Failed;

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** @param message One sentence or two: what happened, where, what to do next. Shown as it stands. */
export const failed = (code: FailureCode, message: string): Failed => ({ ok: false, failure: { code, message } });

/** The words of a thrown value, whatever was thrown. */
export function errorText(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message || thrown.name;
  return typeof thrown === 'string' ? thrown : String(thrown);
}
