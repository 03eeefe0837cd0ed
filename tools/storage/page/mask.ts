import { looksSecret, namesSecret } from './secrets';

/** How deep a stored object is looked into. */
const deepest = 12;

const masked = (value: string): string => `[masked: ${value.length} characters that look like a secret]`;

/**
 * What may leave the page of a stored value: itself, with everything in it masked that looks like a secret by its name
 * or its form. Values that are JSON are looked through and written anew.
 */
export function maskValue(name: string, value: string): string {
  const inner = parsed(value);
  if (inner !== undefined) {
    const safe = maskWithin(inner, namesSecret(name), 0);
    return isSame(inner, safe) ? value : JSON.stringify(safe);
  }
  return value !== '' && (namesSecret(name) || looksSecret(value)) ? masked(value) : value;
}

/** Only what holds something: a number or a word on its own is judged as text. */
function parsed(value: string): unknown {
  if (!/^\s*[[{"]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function maskWithin(value: unknown, isSecret: boolean, depth: number): unknown {
  if (depth > deepest) return '[left out: too deep]';
  if (typeof value === 'string') return value !== '' && (isSecret || looksSecret(value)) ? masked(value) : value;
  if (typeof value === 'number') return isSecret ? '[masked: a number]' : value;
  if (Array.isArray(value)) return value.map((one) => maskWithin(one, isSecret, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    maskWithin(inner, isSecret || namesSecret(key), depth + 1),
  ]);
  return Object.fromEntries(entries);
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
