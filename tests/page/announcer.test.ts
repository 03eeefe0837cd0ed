import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../utils/page/announcer';

type Announced = { patchbay: string; request: { documentId: string; revision: number; tools: unknown[] } };
const sent: Announced['request'][] = [];
let arrives = true;

beforeEach(() => {
  sent.length = 0;
  arrives = true;
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('browser', {
    runtime: {
      id: 'patchbay',
      sendMessage: (message: Announced) => {
        if (!arrives) return Promise.reject(new Error('Could not establish connection.'));
        sent.push(message.request);
        return Promise.resolve({ ok: true, value: { accepted: 0, refused: [] } });
      },
    },
  });
  return () => vi.useRealTimers();
});

function announcerOf(tools: () => unknown[], may = () => true) {
  return new Announcer('document', async () => tools(), may);
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('announcements', () => {
  it('begin with an empty list, then say at once that there are tools', async () => {
    let tools: unknown[] = [];
    const announcer = announcerOf(() => tools);
    await announcer.announce(true);
    tools = ['one'];
    announcer.schedule();
    await settle();
    expect(sent.map(({ revision, tools: list }) => [revision, list])).toEqual([
      [1, []],
      [2, ['one']],
    ]);
  });

  it('say nothing of an empty document before it is time, and everything that is there at once', async () => {
    let tools: unknown[] = [];
    const announcer = announcerOf(() => tools);
    announcer.schedule();
    await settle();
    expect([announcer.hasSpoken, sent.length]).toEqual([false, 0]);
    announcer.begin();
    await settle();
    expect([announcer.hasSpoken, sent.map(({ tools: list }) => list)]).toEqual([true, [[]]]);
    const early = announcerOf(() => tools);
    tools = ['one'];
    early.schedule();
    await settle();
    expect(sent.at(-1)?.tools).toEqual(['one']);
  });

  it('follow a burst once, with what there is at its end', async () => {
    const tools = ['first'];
    const announcer = announcerOf(() => [...tools]);
    await announcer.announce(true);
    for (let number = 0; number < 100; number++) {
      tools.push(`tool ${number}`);
      announcer.schedule();
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ tools: list }) => list.length)).toEqual([1, 101]);
  });

  it('are not starved by changes that never end', async () => {
    const tools = ['first'];
    const announcer = announcerOf(() => [...tools]);
    await announcer.announce(true);
    for (let number = 0; number < 100; number++) {
      tools.push('more');
      announcer.schedule();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.length).toBeLessThan(25);
  });

  it('need no timer in a hidden document, whose timers come late, unless there are many', async () => {
    vi.stubGlobal('document', { hidden: true });
    const tools = ['first'];
    const announcer = announcerOf(() => [...tools]);
    await announcer.announce(true);
    for (let number = 0; number < 20; number++) {
      tools.push('more');
      announcer.schedule();
      await settle();
    }
    expect(sent).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(60);
    expect(sent.at(-1)?.tools).toHaveLength(21);
  });

  it('come seldom where the list takes long to make, but are not held back by the one time that it did', async () => {
    const tools = ['first'];
    let takes = 300;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, takes));
      return [...tools];
    };
    const announcer = new Announcer('document', slow, () => true);
    const change = async (milliseconds: number) => {
      tools.push('more');
      announcer.schedule();
      await vi.advanceTimersByTimeAsync(milliseconds);
      return sent.length;
    };
    // The first list waits for the part that makes it.
    expect(await change(300)).toBe(1);
    takes = 0;
    expect(await change(60)).toBe(2);
    takes = 300;
    expect(await change(400)).toBe(3);
    expect(await change(400)).toBe(4);
    expect(await change(2000)).toBe(4);
    expect(await change(2000)).toBe(5);
  });

  it('leave out what was said before, unless it is asked for anew', async () => {
    const announcer = announcerOf(() => ['one']);
    await announcer.announce(true);
    announcer.schedule();
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(1);
    await announcer.announce(true);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('are said again where they did not arrive', async () => {
    const announcer = announcerOf(() => ['one']);
    arrives = false;
    await announcer.announce(true);
    arrives = true;
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(1);
  });

  it('are given up where nobody is there to hear them', async () => {
    const list = vi.fn(() => ['one']);
    arrives = false;
    await announcerOf(list).announce(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(list).toHaveBeenCalledTimes(4);
  });

  it('are not made while the document may not speak', async () => {
    let may = false;
    const announcer = announcerOf(
      () => ['one'],
      () => may,
    );
    await announcer.announce(true);
    expect(sent).toEqual([]);
    may = true;
    await announcer.announce(true);
    expect(sent).toHaveLength(1);
  });
});
