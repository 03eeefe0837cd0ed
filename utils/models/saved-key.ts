import { failed, type Outcome, success } from '../failure';

/** A key as it is sent: trimmed, without a `Bearer` that was copied along. Empty means none. */
export function readKey(entered: string): Outcome<string> {
  const key = entered.trim().replace(/^bearer\s+/i, '');
  if (/^[\x21-\x7e]*$/.test(key)) return success(key);
  return failed(
    'invalid-arguments',
    'A key has no spaces and no letters beyond ASCII. Copy it again from the provider.',
  );
}

/** What a panel may show of a key: its last four characters, and not even those of a short one. */
export function keyHint(key: string): string {
  if (key === '') return '';
  return key.length >= 12 ? key.slice(-4) : '••••';
}
