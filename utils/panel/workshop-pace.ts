import type { SettingsStore } from '../settings';

export type WorkshopPace = ReturnType<typeof createWorkshopPace>;

/** Whether runs go step by step: one setting for all of them, read once a life and kept. */
export function createWorkshopPace(settings: Pick<SettingsStore, 'read' | 'change'>) {
  let known: Promise<boolean> | undefined;
  const read = () => settings.read().then(({ stepByStep }) => stepByStep === true);
  return {
    isStepwise(): Promise<boolean> {
      known ??= read();
      return known;
    },
    async set(stepByStep: boolean): Promise<void> {
      await settings.change({ stepByStep });
      known = Promise.resolve(stepByStep);
    },
  };
}
