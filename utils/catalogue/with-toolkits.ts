import type { ToolkitTool } from '../toolkit';
import type { ToolkitShelf } from '../toolkits/shelf';
import type { Catalogue } from './catalogue';
import type { CataloguedDocument, CataloguedTool } from './catalogued-document';
import { digestOf } from './digest';

/**
 * The catalogue with the installed toolkits in it: each open document also offers the toolkit tools that match its
 * address. Whoever reads it need not know which is which. A document that nothing has changed for stays the same object.
 */
export function withToolkits(pages: Catalogue, shelf: ToolkitShelf, lifetime: AbortSignal): Catalogue {
  let known = new WeakMap<CataloguedDocument, CataloguedDocument>();
  let seen: readonly CataloguedDocument[] = [];
  let list: readonly CataloguedDocument[] | null = null;
  const listeners = new Set<Parameters<Catalogue['subscribe']>[0]>();

  const extended = (document: CataloguedDocument): CataloguedDocument => {
    const before = known.get(document);
    if (before) return before;
    const tools = shelf.toolsFor({ url: document.url, frameId: document.address.frameId });
    const after =
      tools.length === 0 ? document : { ...document, tools: [...document.tools, ...tools.map(catalogued)] };
    known.set(document, after);
    return after;
  };

  shelf.subscribe(() => {
    known = new WeakMap();
    list = null;
    const changes = pages.documents().map(({ address }) => ({ ...address, fate: 'announced' as const }));
    if (changes.length > 0) for (const listener of [...listeners]) listener(changes);
  }, lifetime);

  return {
    ...pages,
    ready: Promise.all([pages.ready, shelf.ready]).then(() => {}),
    documents() {
      const documents = pages.documents();
      if (list && documents === seen) return list;
      seen = documents;
      list = documents.map(extended);
      return list;
    },
    find: (documentId) => mapped(pages.find(documentId), extended),
    inFrame: (tabId, frameId) => mapped(pages.inFrame(tabId, frameId), extended),
    subscribe(listener, signal) {
      pages.subscribe(listener, signal);
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

const mapped = <T>(value: T | undefined, map: (value: T) => T): T | undefined =>
  value === undefined ? undefined : map(value);

const made = new WeakMap<ToolkitTool, CataloguedTool>();

/**
 * The digest covers what is run, not only what the model sees: another function under the name is another tool. The
 * text of that function is not in it: a person reads each change of it, or has said that they write it themselves.
 */
function catalogued(tool: ToolkitTool): CataloguedTool {
  const before = made.get(tool);
  if (before) return before;
  const { definition, file, world, entrypoint, order } = tool;
  const digest = digestOf({ ...definition, title: definition.title ?? '', file, world, entrypoint, order });
  const after: CataloguedTool = { ...definition, source: 'toolkit', digest };
  made.set(tool, after);
  return after;
}
