import { type CataloguedDocument, cataloguedDocument } from './catalogued-document';
import type { SessionStore } from './session-store';

const prefix = 'document:';

/**
 * Keeps one key per document in the session store, so that a change costs what it changes. Writes for one document
 * never overtake each other, and of several that wait only the last is made.
 */
export function createMirror(store: SessionStore) {
  const waiting = new Map<string, CataloguedDocument | null>();
  let flushing = false;

  const flush = async () => {
    flushing = true;
    for (const [id, document] of waiting) {
      waiting.delete(id);
      await (document ? store.write(prefix + id, document) : store.remove([prefix + id])).catch(() =>
        // Over the quota. An older picture of the document would be a lie: it is asked again after a restart.
        store.remove([prefix + id]).catch(() => {}),
      );
    }
    flushing = false;
  };

  return {
    save(id: string, document: CataloguedDocument | null) {
      waiting.set(id, document);
      if (!flushing) void flush();
    },
    /** @returns what the last life of the worker knew; anything malformed is left out. */
    async restore(): Promise<CataloguedDocument[]> {
      const stored = await store.readAll().catch(() => ({}));
      return Object.entries(stored).flatMap(([key, value]) => {
        const parsed = key.startsWith(prefix) ? cataloguedDocument.safeParse(value) : null;
        return parsed?.success ? [parsed.data] : [];
      });
    },
  };
}
