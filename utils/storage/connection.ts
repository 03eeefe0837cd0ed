import { openDB } from 'idb';
import type { Health } from './health';
import { migrations } from './migrations';
import type { Connection, PatchbaySchema } from './schema';

const name = 'patchbay';
/** Milliseconds that opening may take: another life of the worker may hold an older version, a disk may hang. */
const openDeadline = 5_000;
/** Milliseconds before a refused opening is tried again. */
const retryAfter = 10_000;

export type Link = ReturnType<typeof createLink>;

/** The connection to the database: opened when it is needed, and again when the browser or a deletion closed it. */
export function createLink(health: Health) {
  let opening: Promise<Connection> | undefined;
  let refused: { thrown: unknown; at: number } | undefined;
  let openedBefore = false;

  async function open(): Promise<Connection> {
    const attempt = opening;
    let mine: Connection | undefined;
    const forget = () => {
      mine?.close();
      if (opening === attempt) opening = undefined;
    };
    let isNew = false;
    const wanted = openDB<PatchbaySchema>(name, migrations.length, {
      upgrade: (connection, oldVersion) => {
        isNew = oldVersion === 0;
        for (const migrate of migrations.slice(oldVersion)) migrate(connection);
      },
      // Another life of this worker wants to upgrade, or somebody deletes: step aside, the next use opens it again.
      blocking: forget,
      terminated: forget,
    });
    mine = await within(wanted);
    if (isNew && openedBefore) health.rebuilt();
    openedBefore = true;
    health.opened();
    return mine;
  }

  return {
    /** Rejects with the browser's `DOMException` where the store cannot be opened now. */
    connection(): Promise<Connection> {
      if (opening) return opening;
      if (refused && Date.now() - refused.at < retryAfter) return Promise.reject(refused.thrown);
      const attempt: Promise<Connection> = Promise.resolve().then(open);
      opening = attempt;
      attempt.then(
        () => {
          refused = undefined;
        },
        (thrown: unknown) => {
          if (opening === attempt) opening = undefined;
          refused = { thrown, at: Date.now() };
          health.unopened(thrown);
        },
      );
      return attempt;
    },
    /** Lets go of a connection that turned out to be closed. */
    async lost(connection: Connection): Promise<void> {
      connection.close();
      const present = opening;
      if (present && (await present.catch(() => connection)) === connection && opening === present) {
        opening = undefined;
      }
    },
    async close(): Promise<void> {
      const present = opening;
      opening = undefined;
      (await present?.catch(() => undefined))?.close();
    },
  };
}

/** The late connection of an opening that was given up is closed again. */
function within(wanted: Promise<Connection>): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException('The database did not open in time', 'TimeoutError'));
      wanted.then(
        (late) => late.close(),
        () => undefined,
      );
    }, openDeadline);
    wanted.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
