let present = new AbortController();
/** Lives that ended while the next one is not heard yet. */
const ended: AbortController[] = [];

/** Aborted once the worker's next life is heard: what this one took without an answer is lost by then. */
export const workerLife = (): AbortSignal => present.signal;

/** The channel has closed: what is asked from now on starts the next life and is that one's to answer. */
export function endWorkerLife(): void {
  ended.push(present);
  present = new AbortController();
}

export function hearNextLife(): void {
  for (const life of ended.splice(0)) life.abort();
}
