// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCookies } from '../../../../tools/storage/page/cookies';
import { storagePart } from '../../../../tools/storage/page/storage-part';

const { signal } = new AbortController();

async function step(name: string, values: Record<string, unknown> = {}) {
  const result = await storagePart.run({ callId: 'c', tool: `storage.${name}`, arguments: values }, signal);
  if (!result.ok) return result.failure;
  const [part] = result.content;
  return JSON.parse(part?.type === 'text' ? part.text : '');
}

beforeEach(() => localStorage.clear());

describe('local storage', () => {
  it('is read, written and listed, whatever its keys are called', async () => {
    await step('writeEntry', { key: 'length', value: 'seven' });
    await step('writeEntry', { key: 'getItem', value: '{"a":1}' });
    expect(await step('readEntry', { key: 'length' })).toEqual({ key: 'length', exists: true, value: 'seven' });
    expect(await step('readEntry', { key: 'getItem', parseJson: true })).toMatchObject({ value: { a: 1 } });
    expect(await step('listEntries')).toMatchObject({ count: 2, entries: [{ key: 'getItem' }, { key: 'length' }] });
  });

  it('says what is not there, and never what was', async () => {
    localStorage.setItem('token', 'old-secret');
    expect(await step('readEntry', { key: 'nothing' })).toEqual({ key: 'nothing', exists: false });
    expect(await step('removeEntry', { key: 'nothing' })).toMatchObject({ removed: false });
    const told = [
      await step('writeEntry', { key: 'token', value: 'new-secret' }),
      await step('readEntry', { key: 'token' }),
      await step('listEntries'),
      await step('removeEntry', { key: 'token' }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/(old|new)-secret/);
    expect(localStorage.getItem('token')).toBeNull();
  });

  it('is cut where it is long, and says how long it was', async () => {
    localStorage.setItem('long', 'word '.repeat(10_000));
    const { value } = await step('readEntry', { key: 'long' });
    expect(value).toMatch(/… \(50000 characters in all\)$/);
    const { entries } = await step('listEntries');
    expect(entries[0].value.length).toBeLessThan(300);
    expect(await step('readEntry', { key: 'long', parseJson: true })).toMatchObject({
      note: 'The value is not JSON.',
    });
  });

  it('that is full, or not there at all, has its own words', async () => {
    const refuse = (name: string) => () => {
      throw new DOMException('no', name);
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse('QuotaExceededError') });
    expect(await step('writeEntry', { key: 'k', value: 'v' })).toMatchObject({ code: 'storage-failed' });
    vi.unstubAllGlobals();
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') ?? {};
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse('SecurityError') });
    expect(await step('listEntries')).toMatchObject({ code: 'not-allowed' });
    Object.defineProperty(globalThis, 'localStorage', { ...own, configurable: true });
  });
});

describe('cookies', () => {
  it('keep every = of their values, and are decoded where they were encoded', () => {
    expect(readCookies('a=1=2==; b=%C3%A9; c=100%; d; e=')).toEqual([
      { name: 'a', value: '1=2==' },
      { name: 'b', value: 'é' },
      { name: 'c', value: '100%' },
      { name: '', value: 'd' },
      { name: 'e', value: '' },
    ]);
    expect(readCookies('')).toEqual([]);
  });

  it('are masked where they look like secrets', async () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('sessionid=abc123; theme=dark');
    expect(await step('readCookie', { name: 'theme' })).toEqual({ exists: true, name: 'theme', value: 'dark' });
    expect((await step('readCookie', { name: 'sessionid' })).value).toContain('[masked');
    expect(await step('readCookie', { name: 'other' })).toEqual({ name: 'other', exists: false });
    expect(JSON.stringify(await step('listCookies'))).not.toContain('abc123');
  });
});

it('shows a notification as text, which goes by itself', async () => {
  vi.useFakeTimers();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  expect(await step('notify', { message: '<b>Saved</b>', type: 'success', duration: 3000 })).toEqual({
    shown: true,
  });
  const root = attach.mock.results[0]?.value as ShadowRoot;
  expect(root.textContent).toBe('<b>Saved</b>');
  vi.advanceTimersByTime(3400);
  expect(root.textContent).toBe('');
  vi.useRealTimers();
});

it('knows no other step', async () => {
  expect(await step('constructor')).toMatchObject({ code: 'unknown-tool' });
});
