import { describe, expect, it, vi } from 'vitest';
import type { JournalChange } from '../../utils/agent/journal';
import { createToolbarBadge } from '../../utils/panel/toolbar-badge';
import type { ThreadSummary } from '../../utils/panel-state';
import { sampleRun } from '../components/samples';

const summary = (id: string, state: ThreadSummary['state']): ThreadSummary => ({
  id,
  title: id,
  updatedAt: 0,
  state,
});

function aBadge(stored: string[] = []) {
  vi.useFakeTimers();
  const shown = { text: '', title: '', colour: '' };
  const world = { threads: [] as ThreadSummary[], open: false, stored };
  let tell: (change: JournalChange) => void = () => undefined;
  const badge = createToolbarBadge({
    journal: {
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    summaries: async () => world.threads,
    button: {
      setBadgeText: ({ text }) => void Object.assign(shown, { text }),
      setBadgeBackgroundColor: ({ color }) => void Object.assign(shown, { colour: color }),
      setTitle: ({ title }) => void Object.assign(shown, { title }),
    },
    unread: {
      read: async () => world.stored,
      write: async (threadIds) => {
        world.stored = threadIds;
      },
    },
    isPanelOpen: () => world.open,
    title: 'Patchbay',
  });
  return {
    shown,
    world,
    badge,
    ends: (threadId: string, phase: 'done' | 'failed' | 'stopped' = 'done') =>
      tell({ threadId, run: sampleRun({ threadId, phase }) }),
    settle: () => vi.advanceTimersByTimeAsync(500),
  };
}

describe('the badge of the toolbar button', () => {
  it('says how many threads wait, before it says what has finished', async () => {
    const { shown, world, ends, settle } = aBadge();
    world.threads = [summary('a', 'waiting'), summary('b', 'idle')];
    ends('b');
    await settle();
    expect(shown).toEqual({ text: '1', title: 'Patchbay: a thread waits for you', colour: '#b45309' });
    world.threads = [summary('a', 'idle'), summary('b', 'idle')];
    ends('a', 'failed');
    await settle();
    expect(shown).toMatchObject({ text: '2', title: 'Patchbay: 2 threads have finished' });
  });

  it('says nothing while a panel is open, and nothing of what was seen there afterwards', async () => {
    const { shown, world, ends, badge, settle } = aBadge();
    world.threads = [summary('a', 'waiting')];
    world.open = true;
    ends('a');
    await settle();
    expect(shown).toMatchObject({ text: '', title: 'Patchbay' });
    world.open = false;
    world.threads = [summary('a', 'idle')];
    badge.refresh();
    await settle();
    expect(shown.text).toBe('');
  });

  it('forgets what was finished once a panel was opened, and keeps it over the death of the worker', async () => {
    const { shown, world, badge, settle } = aBadge(['a', 'gone']);
    world.threads = [summary('a', 'idle')];
    await settle();
    expect(shown.text).toBe('1');
    world.open = true;
    badge.refresh();
    await settle();
    expect([shown.text, world.stored]).toEqual(['', []]);
  });

  it('tells nobody of what they stopped themselves', async () => {
    const { shown, world, ends, settle } = aBadge();
    world.threads = [summary('a', 'idle')];
    ends('a', 'stopped');
    await settle();
    expect(shown.text).toBe('');
  });
});
