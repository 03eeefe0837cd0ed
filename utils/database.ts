import { createChecked } from './storage/checked';
import { createLink } from './storage/connection';
import { createHealth } from './storage/health';
import { createRecords } from './storage/records';

/** The store of threads, runs, models and keys. */
export type Database = ReturnType<typeof createChecked>;

/**
 * Used by the worker alone: one writer. Never rejects and never hangs: where the browser refuses to store, everything
 * is kept in memory and `health` says so.
 */
export async function openDatabase(): Promise<Database> {
  const health = createHealth();
  const link = createLink(health);
  await link.connection().catch(() => undefined);
  return createChecked(createRecords(link, health));
}
