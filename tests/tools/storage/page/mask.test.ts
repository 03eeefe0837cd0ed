import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskValue } from '../../../../tools/storage/page/mask';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

describe('what leaves a page of a stored value', () => {
  it.each([
    ['authToken', 'abc'],
    ['session_id', 'v7'],
    ['sid', 'xyz'],
    ['user.password', 'hunter2'],
    ['X-CSRF', 'qwe'],
    ['apiKey', 'k0k0'],
    ['anything', jwt],
    ['anything', 'sk-proj-abcdefghijklmnop'],
    ['anything', 'ghp_abcdefghijklmnopqrstuvwxyz012345'],
    ['anything', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['anything', 'V1StGXR8Z5jdHi6BmyTq83nHsLk2pQ0w'],
  ])('is masked: %s = %s', (name, value) => {
    const safe = maskValue(name, value);
    expect(safe).toContain('[masked');
    expect(safe).not.toContain(value);
  });

  it.each([
    ['theme', 'dark'],
    ['lastVisited', '2026-11-21T07:00:00.000Z'],
    ['language', 'en-GB'],
    ['cart', '{"lines":[{"product":"apple","quantity":3}]}'],
    ['note', 'A sentence of words which is longer than any key and means something.'],
    ['columns', '[ 1, 2,  3 ]'],
    ['count', '12345678901234567890123456789'],
  ])('is itself: %s = %s', (name, value) => {
    expect(maskValue(name, value)).toBe(value);
  });

  it('is looked through where it is JSON, and only the secrets in it are masked', () => {
    const stored = JSON.stringify({
      user: { name: 'Ada', accessToken: 'abc', tags: ['a', jwt] },
      pin: { secret: [7] },
    });
    const safe = JSON.parse(maskValue('state', stored)) as {
      user: Record<string, unknown>;
      pin: { secret: unknown[] };
    };
    expect(safe.user).toMatchObject({ name: 'Ada', tags: ['a', expect.stringContaining('[masked')] });
    expect(safe.user.accessToken).toContain('[masked');
    expect(safe.pin.secret).toEqual(['[masked: a number]']);
  });

  it('never holds a secret, wherever in an object it lies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 8 }),
        fc.boolean(),
        (path, inList) => {
          const inner: unknown = inList ? [jwt] : jwt;
          const stored = path.reduce<unknown>((value, key) => ({ [key]: value }), inner);
          expect(maskValue('state', JSON.stringify(stored))).not.toContain(jwt);
        },
      ),
    );
  });

  it('survives any value', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (name, value) => typeof maskValue(name, value) === 'string'));
    expect(maskValue('deep', '['.repeat(500) + ']'.repeat(500))).toContain('left out');
  });
});
