import { applyChanges } from '../../components/store/apply-change';
import { failed, type Outcome, success } from '../../utils/failure';
import type { MessagesFrom, ReplyOf, RequestOf } from '../../utils/messages';
import type { PanelChange, PanelState, PanelWatch } from '../../utils/panel-state';

/** What a test's worker answers a message with; what is left out is answered by "done". */
export type FakeAnswers = {
  [N in MessagesFrom<'panel'>]?: (request: RequestOf<N>) => Outcome<ReplyOf<N>>;
};
type Listener = (message: unknown) => void;

/** Speaks the panel's side of the worker: a snapshot after each watch, then changes; and it remembers what it was asked. */
export class FakeWorker {
  readonly asked: { name: string; request: unknown }[] = [];
  readonly watched: PanelWatch[] = [];
  readonly permissionRequests: string[][] = [];
  /** Takes messages and never answers them, as a worker does that dies over them. */
  deaf = false;
  /** Sends a picture only when the test says so. */
  holdsPictures = false;
  #pictures: (() => void)[] = [];
  #revision = 0;
  #ports = new Set<{ listeners: Set<Listener>; closed: Set<() => void> }>();

  constructor(
    public state: PanelState,
    readonly answers: FakeAnswers = {},
  ) {}

  /** The extension API as the panel sees it. */
  readonly browser = {
    runtime: {
      id: 'patchbay-test',
      connect: () => this.#connect(),
      sendMessage: (message: { patchbay: string; request: unknown }) => Promise.resolve(this.#answer(message)),
    },
    windows: { getCurrent: () => Promise.resolve({ id: 1 }) },
    tabs: { getCurrent: () => Promise.resolve(undefined) },
    permissions: {
      request: ({ origins }: { origins: string[] }) => {
        this.permissionRequests.push(origins);
        return Promise.resolve(true);
      },
      remove: () => Promise.resolve(true),
      contains: () => Promise.resolve(false),
    },
  };

  /** Puts this worker where the panel looks for the extension API. */
  install(): this {
    const place = globalThis as unknown as Record<string, unknown>;
    Object.defineProperty(place, 'chrome', { value: this.browser, configurable: true, writable: true });
    Object.defineProperty(place, 'browser', { value: this.browser, configurable: true, writable: true });
    return this;
  }

  change(...changes: PanelChange[]): void {
    this.state = applyChanges(this.state, changes);
    this.#revision += 1;
    this.#post({ type: 'changes', revision: this.#revision, changes });
  }

  /** The oldest picture that is held. */
  sendPicture(): void {
    this.#pictures.shift()?.();
  }

  /** Changes that never arrive, as when a port drops a message. */
  changeUnheard(...changes: PanelChange[]): void {
    this.state = applyChanges(this.state, changes);
    this.#revision += 1;
  }

  /** The worker's death: every port closes. */
  die(): void {
    const ports = [...this.#ports];
    this.#ports.clear();
    for (const port of ports) for (const closed of port.closed) closed();
  }

  #connect() {
    const port = { listeners: new Set<Listener>(), closed: new Set<() => void>() };
    this.#ports.add(port);
    return {
      name: 'panel',
      postMessage: (message: PanelWatch) => {
        this.watched.push(message);
        const { threadId } = message;
        const present = structuredClone(this.state);
        const send = () => {
          this.#revision += 1;
          const update = { type: 'snapshot', revision: this.#revision, threadId, state: present };
          for (const listener of port.listeners) listener(update);
        };
        if (this.holdsPictures) this.#pictures.push(send);
        else queueMicrotask(send);
      },
      onMessage: { addListener: (listener: Listener) => port.listeners.add(listener) },
      onDisconnect: { addListener: (listener: () => void) => port.closed.add(listener) },
      disconnect: () => this.#ports.delete(port),
    };
  }

  #post(update: unknown): void {
    for (const port of this.#ports) for (const listener of port.listeners) listener(structuredClone(update));
  }

  #answer({ patchbay, request }: { patchbay: string; request: unknown }): Outcome<unknown> | Promise<never> {
    this.asked.push({ name: patchbay, request });
    if (this.deaf) return new Promise(() => {});
    const answer = this.answers[patchbay as keyof FakeAnswers] as
      | ((request: unknown) => Outcome<unknown>)
      | undefined;
    if (!answer) return success({ threadId: 'thread-1', runId: 'run-1', modelId: 'ollama' });
    return answer(request) ?? failed('internal', 'The test gave no answer.');
  }
}
