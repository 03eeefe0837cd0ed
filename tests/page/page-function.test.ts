import { afterEach, describe, expect, it } from 'vitest';
import { encodeAbsence, findPageFunction, pageFunctionWork } from '../../utils/page/page-function';
import { startWork } from '../../utils/page/tool-execution';

class Cart {
  lines: unknown[] = [];
  add(...values: unknown[]) {
    this.lines.push(values);
    return this.lines.length;
  }
}
const scope = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  delete scope.app;
});
const run = (path: string, order: string[] | null, input: object) => {
  const found = findPageFunction(path.split('.'));
  if (typeof found === 'string') throw new Error(found);
  return startWork(pageFunctionWork(found, order, JSON.stringify(input)), () => {});
};

describe('a path', () => {
  it('leads to a method of a class, with its object as `this`', async () => {
    const cart = new Cart();
    scope.app = { cart };
    expect(await run('app.cart.add', ['b', 'c', 'a'], { a: 1, b: 2 }).outcome).toEqual({ value: 1 });
    expect(cart.lines).toEqual([[2, undefined, 1]]);
  });

  it.each([
    ['app.cart.pay', 'app.cart has no `pay`'],
    ['shop.cart', 'window has no `shop`'],
    ['app.name', 'app.name is not a function'],
    ['app.name.slice', 'app.name has no `slice`'],
    ['app.cart.add.call', 'app.cart.add has no `call`'],
    ['app.cart.hasOwnProperty', 'app.cart has no `hasOwnProperty`'],
    ['app.cart.__proto__', 'app.cart has no `__proto__`'],
  ])('%s leads nowhere: %s', (path, reason) => {
    scope.app = { cart: new Cart(), name: 'Shop' };
    expect(findPageFunction(path.split('.'))).toBe(reason);
  });
});

describe('the function', () => {
  it('gets all arguments in one object, and a signal that Stop aborts', async () => {
    let given: unknown[] = [];
    scope.app = { wait: (...values: unknown[]) => new Promise(() => (given = values)) };
    const { cancel } = run('app.wait', null, { a: 1 });
    expect(given[0]).toEqual({ a: 1 });
    const { signal } = given[1] as { signal: AbortSignal };
    expect(signal.aborted).toBe(false);
    cancel();
    expect(signal.aborted).toBe(true);
  });

  it('that throws or rejects is the outcome’s rejection', async () => {
    scope.app = {
      throws: () => {
        throw new RangeError('none left');
      },
      rejects: () => Promise.reject(new RangeError('none left')),
    };
    await expect(run('app.throws', null, {}).outcome).rejects.toThrow('none left');
    await expect(run('app.rejects', null, {}).outcome).rejects.toThrow('none left');
  });

  it('is told as absent in the form of every result', () => {
    expect(JSON.parse(encodeAbsence('app has no `x`'))).toEqual({
      ok: false,
      failure: { code: 'tool-gone', message: expect.stringContaining('app has no `x`') },
    });
  });
});
