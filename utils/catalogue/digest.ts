import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../json';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * 128 bits of SHA-256 over the canonical JSON, as 26 letters of base32. Synchronous on purpose: between hearing of a
 * definition and knowing its digest nothing else can happen to the document.
 */
export const digestOf = (value: unknown): string =>
  base32(sha256(utf8ToBytes(canonicalJson(value))).subarray(0, 16));

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}
