import type { Address } from '../tool';
import type { BundledEntry, BundledToolkit } from '../toolkits/bundled';
import type { Catalogue } from './catalogue';
import type { CataloguedDocument, CataloguedTool } from './catalogued-document';
import { digestOf } from './digest';

/** The document of tools that belong to the browser and to no page. No tab has this number. */
export const browserAddress: Address = { tabId: -1, frameId: 0, documentId: 'browser' };

/**
 * The catalogue with the toolkits that came with Patchbay: those of pages in the top document of each tab, those of the
 * browser in a document of their own. A document that nothing has changed for stays the same object.
 */
export function withBundled(pages: Catalogue, toolkits: readonly BundledToolkit[]): Catalogue {
  const ofPages = toolsOf(toolkits, 'page');
  const browser: CataloguedDocument = {
    address: browserAddress,
    origin: '',
    url: '',
    topOrigin: '',
    revision: 1,
    tools: toolsOf(toolkits, 'browser'),
    refused: [],
  };
  const known = new WeakMap<CataloguedDocument, CataloguedDocument>();
  let seen: readonly CataloguedDocument[] | null = null;
  let list: readonly CataloguedDocument[] = [];

  const extended = (document: CataloguedDocument): CataloguedDocument => {
    if (document.address.frameId !== 0 || ofPages.length === 0) return document;
    const before = known.get(document);
    if (before) return before;
    const after = { ...document, tools: [...document.tools, ...ofPages] };
    known.set(document, after);
    return after;
  };
  const found = (document: CataloguedDocument | undefined) => document && extended(document);

  return {
    ...pages,
    documents() {
      const documents = pages.documents();
      if (documents === seen) return list;
      seen = documents;
      list = [...documents.map(extended), browser];
      return list;
    },
    find: (documentId) => (documentId === browserAddress.documentId ? browser : found(pages.find(documentId))),
    inFrame: (tabId, frameId) => (tabId === browserAddress.tabId ? browser : found(pages.inFrame(tabId, frameId))),
  };
}

const toolsOf = (toolkits: readonly BundledToolkit[], home: BundledToolkit['home']): CataloguedTool[] =>
  toolkits.filter((toolkit) => toolkit.home === home).flatMap(({ tools }) => tools.map(catalogued));

function catalogued({ definition, alwaysAsk }: BundledEntry): CataloguedTool {
  const digest = digestOf({ ...definition, title: definition.title ?? '', alwaysAsk });
  return { ...definition, source: 'bundled', digest, ...(alwaysAsk && { alwaysAsk }) };
}
