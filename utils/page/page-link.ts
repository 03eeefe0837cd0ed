import { failed } from '../failure';
import { sendToWorker } from '../messaging';
import type { CallResult } from '../tool';
import { type Ask, greeting, type Tell } from './channel-words';
import type { PageFunction } from './page-function';
import { readCallResult } from './read-call-result';
import type { ToolCall, ToolShelf } from './tool-shelf';

type RunningAsk = Omit<Ask & { ask: 'run' }, 'id'> | Omit<Ask & { ask: 'call' }, 'id'>;

/** After the worker has injected it, the provider's later part speaks in the same moment; milliseconds. */
const patience = 2000;

/** The bridge's end of the private channel: the provider's tools as a shelf. */
export class PageLink implements ToolShelf {
  private channel: EventTarget | null = null;
  private lastId = 0;
  private isWanted = false;
  private preparing: Promise<unknown> | null = null;
  private isReady = false;
  /** Of whoever waits for the part. */
  private onReady: (() => void) | null = null;
  private readonly waiting = new Map<number, (tell: Tell) => void>();

  /** Takes the first channel that is offered, which is the provider's: it speaks before any script of the page. */
  constructor(
    private readonly onChange: () => void,
    private readonly onWitnessed: (tool: string, input: string, result: unknown) => void,
    private readonly documentId: string,
    private readonly signal: AbortSignal,
  ) {
    const greeted = new AbortController();
    const takeChannel = (event: Event) => {
      const { relatedTarget } = event as FocusEvent;
      if (!relatedTarget) return;
      // On the window and in the capture phase, it reaches nobody else in a page that was there before us.
      event.stopImmediatePropagation();
      greeted.abort();
      this.channel = relatedTarget;
      relatedTarget.addEventListener('tell', (told) => this.hear((told as CustomEvent<string>).detail), { signal });
      onChange();
    };
    const options = { capture: true, signal: AbortSignal.any([signal, greeted.signal]) };
    window.addEventListener(greeting, takeChannel, options);
  }

  isOpen(): boolean {
    return this.channel !== null;
  }

  /** There is something to list: the provider has said so, or the document shows it. */
  want(): void {
    this.isWanted = true;
    this.onChange();
  }

  /** Has the provider's later part fetched, once. @returns whether it is there. */
  async prepare(): Promise<boolean> {
    if (!this.channel || this.signal.aborted) return false;
    if (this.isReady) return true;
    this.preparing ??= this.fetchPart().finally(() => {
      this.preparing = null;
      this.onReady = null;
    });
    await this.preparing;
    return this.isReady;
  }

  async list(): Promise<unknown[]> {
    if (!this.isWanted) return [];
    const told = await this.ask({ ask: 'list' });
    if (!told || !('tools' in told)) return [];
    // The worker says how many were too many; it needs to know that they exist, not what they are.
    const rest = Math.min(told.total, 2000) - told.tools.length;
    return [...told.tools, ...new Array<null>(Math.max(rest, 0)).fill(null)];
  }

  run({ callId, tool, arguments: input }: ToolCall, signal: AbortSignal): Promise<CallResult> {
    return this.resultOf({ ask: 'run', callId, tool, input: JSON.stringify(input) }, signal);
  }

  /** Calls a function that the page has anyway. Never rejects. */
  callFunction({ steps, order }: PageFunction, { callId, arguments: input }: ToolCall, signal: AbortSignal) {
    return this.resultOf({ ask: 'call', callId, steps, order, input: JSON.stringify(input) }, signal);
  }

  private async resultOf(question: RunningAsk, signal: AbortSignal): Promise<CallResult> {
    signal.addEventListener('abort', () => this.send({ id: 0, ask: 'cancel', callId: question.callId }));
    const told = await this.ask(question);
    return told && 'result' in told ? readCallResult(told.result) : unlinked;
  }

  /**
   * Over when the part has spoken, or will not. Its word is what counts: a worker that dies may have brought it without
   * having said so, and a second one would answer everything once more.
   */
  private async fetchPart(): Promise<void> {
    const key = crypto.randomUUID();
    const ready = new Promise<void>((resolve) => {
      this.onReady = resolve;
    });
    this.channel?.dispatchEvent(new CustomEvent('expect', { detail: key }));
    // In Firefox the provider has it already, and says so before the event is over.
    if (this.isReady) return;
    await Promise.race([ready, this.askForPart(key)]);
  }

  private async askForPart(key: string): Promise<void> {
    const { ok } = await sendToWorker('document/load-provider', { documentId: this.documentId, key });
    if (ok) await new Promise((resolve) => setTimeout(resolve, patience));
  }

  private async ask(question: { ask: 'list' } | RunningAsk): Promise<Tell | null> {
    if (!(await this.prepare())) return null;
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ id, ...question });
    });
  }

  private heedPart(): void {
    this.isReady = true;
    // It may come when nobody waits for it any more.
    (this.onReady ?? this.onChange)();
  }

  private send(ask: Ask): void {
    this.channel?.dispatchEvent(new CustomEvent('ask', { detail: JSON.stringify(ask) }));
  }

  private hear(text: string): void {
    const tell = JSON.parse(text) as Tell;
    if ('ready' in tell) this.heedPart();
    if ('changed' in tell) this.want();
    if ('tool' in tell) this.onWitnessed(tell.tool, tell.input, tell.result);
    this.waiting.get(tell.id)?.(tell);
    this.waiting.delete(tell.id);
  }
}

const unlinked = failed('tool-gone', 'The page has no tools of its own any more. Reload the page and try again.');
