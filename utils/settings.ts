import * as z from 'zod';
import { createOrder } from './in-order';

/** Small settings, one versioned record in `storage.local`. Keys of models never lie here: pages can read it in Firefox. */
const settings = z.object({
  version: z.literal(1),
  /** The model of threads that chose none. */
  defaultModelId: z.string().min(1),
  /** Workshop mode: nothing of a run happens before the person says "Next". */
  stepByStep: z.boolean().optional(),
});
export type Settings = z.infer<typeof settings>;

/** What `storage.local` offers of itself here. */
export type SettingsArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
};
export type SettingsStore = ReturnType<typeof createSettings>;

const recordName = 'settings';
const asideName = 'settings-set-aside';
const fallback: Settings = { version: 1, defaultModelId: 'command' };

/** The one reader and writer of settings; changes come one after the other. */
export function createSettings(area: SettingsArea) {
  const inOrder = createOrder<'settings'>();

  /** A record that cannot be read is kept under another name, and the defaults hold. */
  async function read(): Promise<Settings> {
    const { [recordName]: stored } = await area.get(recordName);
    if (stored === undefined) return fallback;
    const parsed = settings.safeParse(stored);
    if (parsed.success) return parsed.data;
    await area.set({ [asideName]: stored, [recordName]: fallback });
    return fallback;
  }

  return {
    read: () => inOrder('settings', read),
    /** As on the first day; what was set aside goes too. */
    reset: () => inOrder('settings', () => area.set({ [recordName]: fallback, [asideName]: null })),
    change: (changed: Partial<Omit<Settings, 'version'>>) =>
      inOrder('settings', async () => {
        const next: Settings = { ...(await read()), ...changed };
        await area.set({ [recordName]: next });
        return next;
      }),
  };
}
