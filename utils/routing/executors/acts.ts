import * as z from 'zod';
import type { SessionStore } from '../../catalogue/session-store';
import { type Address, address } from '../../tool';

const prefix = 'act:';
const record = z.object({ address, at: z.number() });

/** Nobody asks about a call that old, in milliseconds. */
const kept = 24 * 60 * 60 * 1000;
const writesBetweenSweeps = 100;

export type Acts = ReturnType<typeof createActs>;

/**
 * To which document each bundled call sent its one change, written before it is sent. So a worker that died in between
 * knows whom to ask, and that a call which is not here has changed nothing.
 */
export function createActs(store: SessionStore, now: () => number = () => Date.now()) {
  let writes = 0;

  const sweep = async () => {
    const entries = Object.entries(await store.readAll()).filter(([key]) => key.startsWith(prefix));
    const old = entries.filter(([, value]) => !((record.safeParse(value).data?.at ?? 0) > now() - kept));
    if (old.length > 0) await store.remove(old.map(([key]) => key));
  };

  return {
    /** False where it could not be written down: the step must not be sent then. */
    async note(callId: string, target: Address): Promise<boolean> {
      if (++writes % writesBetweenSweeps === 0) void sweep().catch(() => {});
      return store.write(prefix + callId, { address: target, at: now() }).then(
        () => true,
        () => false,
      );
    },
    /** `unreadable`: nobody can say. */
    async find(callId: string): Promise<Address | null | 'unreadable'> {
      const stored = await store.readAll().catch(() => null);
      if (stored === null) return 'unreadable';
      const value = stored[prefix + callId];
      return value === undefined ? null : (record.safeParse(value).data?.address ?? 'unreadable');
    },
  };
}
