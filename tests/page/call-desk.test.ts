import { describe, expect, it, vi } from 'vitest';
import { CallDesk } from '../../utils/page/call-desk';
import type { CallResult } from '../../utils/tool';

const done = (text: string): CallResult => ({ ok: true, content: [{ type: 'text', text }] });

describe('the desk of a document', () => {
  it('runs a call id once, however often and whenever it is asked for', async () => {
    const desk = new CallDesk();
    const start = vi.fn(async () => done('one'));
    const both = await Promise.all([desk.run('a', start), desk.run('a', start)]);
    expect(await desk.run('a', start)).toEqual(done('one'));
    expect(both).toEqual([done('one'), done('one')]);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('tells what became of a call', async () => {
    const desk = new CallDesk();
    let finish = (_result: CallResult) => {};
    const running = desk.run('a', () => new Promise((resolve) => (finish = resolve)));
    expect(desk.recall('other')).toEqual({ state: 'never', result: null });
    expect(desk.recall('a')).toEqual({ state: 'running', result: null });
    finish(done('one'));
    await running;
    expect(desk.recall('a')).toEqual({ state: 'settled', result: done('one') });
  });

  it('answers a cancelled call at once, tells the tool, and drops its late answer', async () => {
    const desk = new CallDesk();
    let signal: AbortSignal | undefined;
    let finish = (_result: CallResult) => {};
    const running = desk.run('a', (given) => {
      signal = given;
      return new Promise((resolve) => (finish = resolve));
    });
    desk.cancel('a');
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(signal?.aborted).toBe(true);
    finish(done('late'));
    await Promise.resolve();
    expect(desk.recall('a').result).toMatchObject({ ok: false });
  });

  it('leaves a finished call alone when it is cancelled', async () => {
    const desk = new CallDesk();
    let signal: AbortSignal | undefined;
    await desk.run('a', async (given) => {
      signal = given;
      return done('one');
    });
    desk.cancel('a');
    expect(signal?.aborted).toBe(false);
    expect(desk.recall('a').result).toEqual(done('one'));
  });

  it('remembers the last 200 finished calls, and every running one', async () => {
    const desk = new CallDesk();
    void desk.run('running', () => new Promise(() => {}));
    for (let number = 0; number < 300; number++) await desk.run(`call ${number}`, async () => done('x'));
    expect(desk.recall('running').state).toBe('running');
    expect(desk.recall('call 0').state).toBe('never');
    expect(desk.recall('call 299').state).toBe('settled');
    expect(desk.recall('call 110').state).toBe('settled');
  });
});
