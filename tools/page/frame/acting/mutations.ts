import { nextFrame } from './patience';
import { ancestorsOf, elementsBelow, shadowRootOf } from './tree';

/** How long to look, in milliseconds: a page may answer at once, late, or never come to rest. */
export const quietRules = { quiet: 120, first: 400, most: 1500 } as const;

/** What a page did while an action ran and a moment after. */
export class Mutations {
  readonly records: MutationRecord[] = [];
  private last = 0;
  private readonly started = performance.now();
  private readonly observer = new MutationObserver((records) => this.take(records));
  private readonly observed = new WeakSet<Node>();

  /** Watches the document, and the shadow roots that the element lies in or has. */
  constructor(target: Element | null) {
    this.observe(document);
    if (!target) return;
    for (const element of ancestorsOf(target)) this.observe(element.getRootNode());
    for (const host of elementsBelow(target, '*')) this.observeInside(host);
    this.observeInside(target);
  }

  /** Resolves when the page has been quiet for a moment; a page that never is gets no more than its time. */
  async untilQuiet(signal: AbortSignal): Promise<void> {
    const { quiet, first, most } = quietRules;
    for (;;) {
      await nextFrame(signal);
      this.take(this.observer.takeRecords());
      const now = performance.now();
      const spent = now - this.started;
      if (spent > most) break;
      if (this.last === 0 ? spent > first : now - this.last > quiet) break;
    }
    this.observer.disconnect();
  }

  stop(): void {
    this.observer.disconnect();
  }

  private take(records: MutationRecord[]): void {
    if (records.length === 0) return;
    this.last = performance.now();
    // A page that changes without end is not kept in memory.
    if (this.records.length < 5000) this.records.push(...records.slice(0, 5000));
    for (const { addedNodes } of records.slice(0, 200)) {
      for (const node of addedNodes) if (node instanceof Element) this.observeInside(node);
    }
  }

  private observeInside(element: Element): void {
    const shadow = shadowRootOf(element);
    if (shadow) this.observe(shadow);
  }

  private observe(root: Node): void {
    if (this.observed.has(root)) return;
    this.observed.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  }
}
