let present = new AbortController();

/** Aborted once the worker's next life is heard: what its last one took without an answer is lost by then. */
export const workerLife = (): AbortSignal => present.signal;

export function beginWorkerLife(): void {
  present.abort();
  present = new AbortController();
}
