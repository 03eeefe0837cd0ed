import type { CataloguedDocument } from './catalogued-document';

/** The documents by id and by frame; one document a frame. */
export class DocumentTable {
  private readonly byId = new Map<string, CataloguedDocument>();
  private readonly byFrame = new Map<string, string>();
  private list: readonly CataloguedDocument[] | null = null;

  all(): readonly CataloguedDocument[] {
    this.list ??= [...this.byId.values()];
    return this.list;
  }

  get(documentId: string): CataloguedDocument | undefined {
    return this.byId.get(documentId);
  }

  inFrame(tabId: number, frameId: number): CataloguedDocument | undefined {
    const documentId = this.byFrame.get(frameKey(tabId, frameId));
    return documentId === undefined ? undefined : this.byId.get(documentId);
  }

  inTab(tabId: number): CataloguedDocument[] {
    return this.all().filter((document) => document.address.tabId === tabId);
  }

  /** The frame must be empty, or hold an earlier version of this document. */
  put(document: CataloguedDocument) {
    const { tabId, frameId, documentId } = document.address;
    this.byId.set(documentId, document);
    this.byFrame.set(frameKey(tabId, frameId), documentId);
    this.list = null;
  }

  remove(document: CataloguedDocument) {
    const { tabId, frameId, documentId } = document.address;
    this.byId.delete(documentId);
    this.byFrame.delete(frameKey(tabId, frameId));
    this.list = null;
  }
}

const frameKey = (tabId: number, frameId: number) => `${tabId}:${frameId}`;
