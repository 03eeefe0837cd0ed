/** Reads of one document that may run side by side. */
const parallelReads = 4;

type Waiting = { isRead: boolean; start: () => void };
type Line = { readsRunning: number; writeRunning: boolean; waiting: Waiting[] };

/**
 * Order within each document: a write runs alone and after everything that came before it, reads up to four at a time.
 * Documents know nothing of one another, so a slow one delays no other.
 */
export function createDocumentQueue() {
  const lines = new Map<string, Line>();

  const advance = (documentId: string, line: Line) => {
    for (let next = line.waiting[0]; next && mayStart(line, next); next = line.waiting[0]) {
      line.waiting.shift();
      if (next.isRead) line.readsRunning++;
      else line.writeRunning = true;
      next.start();
    }
    const isIdle = line.waiting.length === 0 && line.readsRunning === 0 && !line.writeRunning;
    if (isIdle) lines.delete(documentId);
  };

  return {
    /**
     * Waits for this call's turn.
     * @returns a function that ends the turn, to be called once; null where `signal` aborted before it came.
     */
    turn(documentId: string, isRead: boolean, signal: AbortSignal): Promise<(() => void) | null> {
      const line = lines.get(documentId) ?? { readsRunning: 0, writeRunning: false, waiting: [] };
      lines.set(documentId, line);
      const end = () => {
        if (isRead) line.readsRunning--;
        else line.writeRunning = false;
        advance(documentId, line);
      };
      return new Promise((resolve) => {
        const onAbort = () => {
          line.waiting = line.waiting.filter((other) => other !== waiting);
          resolve(null);
          advance(documentId, line);
        };
        const waiting: Waiting = {
          isRead,
          start: () => {
            signal.removeEventListener('abort', onAbort);
            resolve(end);
          },
        };
        if (signal.aborted) {
          onAbort();
          return;
        }
        signal.addEventListener('abort', onAbort, { once: true });
        line.waiting.push(waiting);
        advance(documentId, line);
      });
    },
    /** How many documents have calls running or waiting. */
    get size() {
      return lines.size;
    },
  };
}

export type DocumentQueue = ReturnType<typeof createDocumentQueue>;

const mayStart = (line: Line, next: Waiting): boolean =>
  !line.writeRunning && (next.isRead ? line.readsRunning < parallelReads : line.readsRunning === 0);
