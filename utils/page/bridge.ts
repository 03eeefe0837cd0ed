import { failed, success } from '../failure';
import type { RequestOf } from '../messages';
import { extensionIsGone, sendToWorker, serve } from '../messaging';
import type { PartName } from '../part-names';
import type { CallResult } from '../tool';
import { Announcer } from './announcer';
import { CallDesk } from './call-desk';
import { whenFormTool } from './form-scent';
import { watchForHtmx } from './htmx-scent';
import { linkedData } from './linked-data';
import { createPartLoader, partOf } from './load-part';
import { findNative } from './native-scent';
import { PageLink } from './page-link';
import { forgetParts, registeredPart } from './parts';
import { hasPrototype } from './prototype-scent';
import { keepToolkitCalls } from './toolkit-desk';
import { watchAddress } from './watch-address';
import { whenQuiet } from './when-quiet';

/** What an earlier injection into the same world left behind. No page can see this world's globals. */
type Holder = { patchbayBridge?: Bridge };
const holder = globalThis as Holder;

/**
 * Starts the bridge of this document; where one is alive already, it just announces itself again.
 * @returns whether a provider is still to come: a second one's greeting would be heard by the page alone.
 */
export function startBridge(): boolean {
  // An element of the page with this id would answer to the name.
  const earlier = Object.hasOwn(holder, 'patchbayBridge') ? holder.patchbayBridge : undefined;
  if (earlier?.isAlive()) {
    earlier.announceAgain();
    return !earlier.hasProvider();
  }
  holder.patchbayBridge = new Bridge();
  return true;
}

/** One document's connection to the worker. */
class Bridge {
  private readonly documentId = crypto.randomUUID();
  private readonly end = new AbortController();
  private readonly desk = new CallDesk();
  private readonly loadPart = createPartLoader(this.documentId);
  private hasNative = false;
  private readonly link = new PageLink(
    () => this.announcer.schedule(),
    (tool, input, result) => registeredPart('native')?.witness(tool, input, result),
    this.documentId,
    this.end.signal,
  );
  /** Between its leave and its return: in the back/forward cache, on the way there, or never to be seen again. */
  private isAway = false;
  private hasHtmx = false;
  private readonly watched = new Set<string>();
  /** Tools that are to be run there. */
  private atPrototype = new Set<unknown>();
  private readonly announcer: Announcer = new Announcer(
    this.documentId,
    () => this.list(),
    () => !this.isAway && this.isAlive() && !(document as { prerendering?: boolean }).prerendering,
  );
  private readonly stopServing: () => void;

  constructor() {
    forgetParts();
    this.stopServing = serve({
      'document/describe': () => {
        // Scripts still run for a moment: a word after the leave would be taken for a return.
        if (this.isAway) return pageLeft;
        this.announceAgain();
        return success({ documentId: this.documentId });
      },
      'document/outcome': ({ documentId }) =>
        documentId === this.documentId ? success({ text: linkedData() }) : pageLeft,
      'call/run': async (request) => {
        if (request.documentId !== this.documentId) return pageLeft;
        return success(await this.desk.run(request.callId, (signal) => this.run(request, signal)));
      },
      'call/cancel': ({ callId, documentId }) => {
        if (documentId !== this.documentId) return pageLeft;
        this.desk.cancel(callId);
        return success({});
      },
      'call/recall': ({ callId, documentId }) =>
        documentId === this.documentId ? success(this.desk.recall(callId)) : pageLeft,
    });
    keepToolkitCalls(this.documentId, this.desk, this.end.signal);
    this.watchDocument();
    this.findNative();
    whenQuiet(() => this.announcer.begin(), this.end.signal);
  }

  /** False once the extension was reloaded, updated or removed under this document. */
  isAlive(): boolean {
    if (!this.end.signal.aborted && extensionIsGone()) this.stepDown();
    return !this.end.signal.aborted;
  }

  hasProvider(): boolean {
    return this.link.isOpen();
  }

  announceAgain(): void {
    void this.announcer.announce(true);
  }

  /** Leaves the document to a newer bridge, or to nobody. */
  stepDown(): void {
    this.end.abort();
    this.announcer.stop();
    // Throws in an orphan, whose listener is gone with its extension.
    try {
      this.stopServing();
    } catch {}
  }

  private watchDocument(): void {
    const { signal } = this.end;
    const again = () => this.announceAgain();
    // A page can say either by itself, and would be left alone until it is loaded anew.
    window.addEventListener('pagehide', (event) => event.isTrusted && this.leave(event.persisted), { signal });
    window.addEventListener('pageshow', (event) => event.isTrusted && this.comeBack(event.persisted), { signal });
    document.addEventListener('prerenderingchange', again, { signal });
    watchAddress(again, signal);
    for (const event of ['DOMContentLoaded', 'load']) {
      window.addEventListener(event, () => this.findNative(), { signal });
    }
    // The browser's own API sees forms by itself.
    whenFormTool(() => this.hasNative || this.link.want(), signal);
    watchForHtmx(() => {
      this.hasHtmx = true;
      this.announcer.schedule();
    }, signal);
  }

  private comeBack(persisted: boolean): void {
    this.isAway = false;
    if (persisted) this.announceAgain();
  }

  private leave(persisted: boolean): void {
    this.isAway = true;
    if (this.announcer.hasSpoken && this.isAlive())
      void sendToWorker('document/left', { documentId: this.documentId, persisted });
  }

  /** The browser's own list where there is one: an origin trial may switch it on while the page loads. */
  private findNative(): void {
    if (this.hasNative || !findNative()) return;
    this.hasNative = true;
    this.announcer.schedule();
  }

  private async list(): Promise<unknown[]> {
    this.findNative();
    const tools = await (this.hasNative ? this.toolsOf('native') : this.link.list());
    // What they throw and give is seen in the page's world alone, and should be by their first call.
    if (this.hasNative && tools.length > 0) void this.link.prepare();
    const early = hasPrototype() ? await this.toolsOf('prototype') : [];
    const others = early.filter((tool) => !tools.some((known) => nameOf(known) === nameOf(tool)));
    this.atPrototype = new Set(others.map(nameOf));
    const own = [...tools, ...others];
    // A page that says itself what may be done with it needs no guesses of ours beside it.
    return own.length > 0 || !this.hasHtmx ? own : this.toolsOf('htmx');
  }

  private async toolsOf(name: 'htmx' | 'native' | 'prototype'): Promise<unknown[]> {
    const part = await this.loadPart(name);
    if (!part.ok) return [];
    if (!this.watched.has(name)) part.value.watch(() => this.announcer.schedule(), this.end.signal);
    this.watched.add(name);
    return Promise.resolve(part.value.list()).catch(() => []);
  }

  private async run(request: RequestOf<'call/run'>, signal: AbortSignal): Promise<CallResult> {
    if (request.source === 'bundled') return this.runStep(partOf(request.tool), request, signal);
    if (request.source === 'htmx') return this.runStep('htmx', request, signal);
    if (request.pageFunction) return this.link.callFunction(request.pageFunction, request, signal);
    if (this.atPrototype.has(request.tool)) return this.runStep('prototype', request, signal);
    if (!this.hasNative) return this.link.run(request, signal);
    await this.link.prepare();
    return this.runStep('native', request, signal);
  }

  /** A bundled tool's step in this document: its part is fetched first where it is not here yet. */
  private async runStep(
    name: PartName | undefined,
    request: RequestOf<'call/run'>,
    signal: AbortSignal,
  ): Promise<CallResult> {
    if (!name) return failed('unknown-tool', `Patchbay has no part for "${request.tool.slice(0, 80)}".`);
    const part = await this.loadPart(name);
    return part.ok ? part.value.run(request, signal) : part;
  }
}

const pageLeft = failed('page-left', 'The page has been replaced by another document. Look at its tools again.');

const nameOf = (tool: unknown): unknown => (tool as { name?: unknown } | null)?.name;
