import { errorText, type Failure } from '../failure';

/**
 * The browser could not store or give back something. Thrown, because it may come from any read or write, and turned
 * into a failure at the two edges: the answer to a message and the end of a run.
 */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble';
  readonly failure: Failure;
  constructor(message: string) {
    super(message);
    this.failure = { code: 'storage-failed', message };
  }
}

/** What a browser's database fails with when nothing is wrong with our code (Indexed Database API 3.0, §2 and §7). */
const names = new Set([
  'AbortError',
  'InvalidStateError',
  'NotReadableError',
  'OperationError',
  'QuotaExceededError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
]);

export const isTrouble = (thrown: unknown): thrown is Error =>
  thrown instanceof StorageTrouble || names.has((thrown as { name?: string } | null)?.name ?? '');

/** Why it failed, for the middle of a sentence. */
export function reasonOf(thrown: unknown): string {
  const name = (thrown as { name?: string } | null)?.name;
  if (name === 'QuotaExceededError') return 'the disk, or the share of it that this browser gives, is full';
  if (name === 'VersionError') return 'a newer version of Patchbay has written it';
  if (name === 'SecurityError') return 'the browser forbids it';
  if (name === 'TimeoutError') return 'the browser does not answer';
  return `the browser says: ${errorText(thrown).replace(/\.$/, '')}`;
}
