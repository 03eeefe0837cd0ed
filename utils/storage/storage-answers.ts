import type { Failed } from '../failure';
import { StorageTrouble } from './trouble';

type Handler = (request: never, sender: never) => unknown;

/** Handlers whose storage trouble is an answer like any other: it says what could not be done and why. */
export function withStorageAnswers<Table extends object>(handlers: Table): Table {
  const guarded = Object.entries(handlers as Record<string, Handler>).map(([name, handler]) => [
    name,
    async (request: never, sender: never) => {
      try {
        return await handler(request, sender);
      } catch (thrown) {
        if (!(thrown instanceof StorageTrouble)) throw thrown;
        return { ok: false, failure: thrown.failure } satisfies Failed;
      }
    },
  ]);
  return Object.fromEntries(guarded) as Table;
}
