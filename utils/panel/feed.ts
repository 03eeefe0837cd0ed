import type { Journal } from '../agent/journal';
import type { Channel } from '../messaging';
import { createView, type Slice, type Slices } from './view';

export type Feed = ReturnType<typeof createFeed>;

/** All open panels. Each has its own view; what changes is told to all of them. */
/** @param opened Called when a panel was opened or closed. */
export function createFeed(journal: Journal, slices: Slices, opened: () => void = () => {}) {
  const views = new Set<ReturnType<typeof createView>>();
  journal.subscribe((change) => {
    for (const view of views) view.journalChanged(change);
  });
  return {
    add(channel: Channel): void {
      const view = createView(channel, journal, slices);
      views.add(view);
      opened();
      channel.onClose(() => {
        views.delete(view);
        opened();
      });
    },
    isOpen: (): boolean => views.size > 0,
    /** All of it may have changed: every panel gets a new picture. */
    reload(): void {
      for (const view of views) view.reload();
    },
    refresh(...names: Slice[]): void {
      for (const view of views) view.refresh(...names);
    },
  };
}
