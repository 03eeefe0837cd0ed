import type { Browser, Runtime } from 'webextension-polyfill';
import { errorText, type Failed, failed, type Outcome } from './failure';
import type { MessageName, MessagesFrom, ReplyOf, RequestOf } from './messages';

/**
 * The one place that touches runtime messaging. Each send carries its own deadline and may be aborted; each answer
 * comes in an `Outcome`, because the browser resolves an unheard message and a closed tab with `undefined`.
 *
 * Runs in pages too, so it takes the browser's own global (no polyfill) and imports types only.
 */
const api = (): Browser =>
  (globalThis as unknown as { browser?: Browser; chrome: Browser }).browser ??
  (globalThis as unknown as { chrome: Browser }).chrome;

/** True in a content script whose extension was reloaded, updated or removed under it. */
export const extensionIsGone = (): boolean => !api()?.runtime?.id;

/** How long an answer may take unless the caller says otherwise, in milliseconds. */
const defaultDeadline = 10_000;

export type SendOptions = { signal?: AbortSignal; deadline?: number };
export type Place = { tabId: number; frameId: number };
export type MessageSender = Runtime.MessageSender;

type Envelope = { patchbay: MessageName; request: unknown };
export type Handlers<N extends MessageName> = {
  [Name in N]: (
    request: RequestOf<Name>,
    sender: MessageSender,
  ) => Promise<Outcome<ReplyOf<Name>>> | Outcome<ReplyOf<Name>>;
};
/** Checks who sends what, before any handler sees it; returns the parsed request. */
export type Gate = (name: string, request: unknown, sender: MessageSender) => Outcome<unknown>;

/** Content script or panel → worker. */
export const sendToWorker = <N extends MessagesFrom<'content' | 'panel'>>(
  name: N,
  request: RequestOf<N>,
  options: SendOptions = {},
): Promise<Outcome<ReplyOf<N>>> =>
  deliver<ReplyOf<N>>(
    () => api().runtime.sendMessage({ patchbay: name, request } satisfies Envelope),
    name,
    options,
  );

/** Worker → the content script of exactly one frame. Never without a frame id: the top frame would answer for all. */
export const sendToFrame = <N extends MessagesFrom<'worker'>>(
  { tabId, frameId }: Place,
  name: N,
  request: RequestOf<N>,
  options: SendOptions = {},
): Promise<Outcome<ReplyOf<N>>> =>
  deliver<ReplyOf<N>>(
    () => api().tabs.sendMessage(tabId, { patchbay: name, request } satisfies Envelope, { frameId }),
    name,
    options,
  );

function deliver<Reply>(send: () => Promise<unknown>, name: MessageName, options: SendOptions) {
  const { signal, deadline = defaultDeadline } = options;
  return new Promise<Outcome<Reply>>((resolve) => {
    const settle = (outcome: Outcome<Reply>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    const onAbort = () => settle(failed('cancelled', `"${name}" was cancelled.`));
    const timer = setTimeout(
      () => settle(failed('timed-out', `"${name}" had no answer within ${deadline} ms.`)),
      Math.min(deadline, 2 ** 31 - 1),
    );
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    // An orphaned content script throws here synchronously ("Extension context invalidated").
    new Promise((sent) => sent(send())).then(
      (answer) => settle(readAnswer<Reply>(answer, name)),
      (thrown) => settle(unreachable(name, errorText(thrown))),
    );
  });
}

const unreachable = (name: string, detail: string): Failed =>
  failed('unreachable', `"${name}" could not be delivered: ${detail}`);

function readAnswer<Reply>(answer: unknown, name: string): Outcome<Reply> {
  const isOutcome = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isOutcome ? (answer as Outcome<Reply>) : unreachable(name, 'nobody answered.');
}

/**
 * Answers messages in this context. One listener per context: a second one would race it for the reply.
 * @param handlers may still be on their way: the worker must listen before it has opened its database.
 * @returns a function that stops listening.
 */
export function serve<N extends MessageName>(
  handlers: Handlers<N> | Promise<Handlers<N>>,
  gate?: Gate,
): () => void {
  type Answering = (request: never, sender: MessageSender) => unknown;
  const answer = async (message: Envelope, sender: MessageSender): Promise<Outcome<unknown>> => {
    const checked = gate
      ? gate(message.patchbay, message.request, sender)
      : { ok: true as const, value: message.request };
    if (!checked.ok) return checked;
    const table: Record<string, Answering> = await handlers;
    const handler = Object.hasOwn(table, message.patchbay) ? table[message.patchbay] : undefined;
    if (!handler) return failed('invalid-message', `Nothing here answers "${message.patchbay}".`);
    try {
      return (await handler(checked.value as never, sender)) as Outcome<unknown>;
    } catch (thrown) {
      console.error(`Patchbay: the handler of "${message.patchbay}" threw`, thrown);
      return failed('internal', `Patchbay failed at "${message.patchbay}": ${errorText(thrown)}`);
    }
  };
  const listener = (message: unknown, sender: MessageSender, respond: (answer: unknown) => void) => {
    if (typeof message !== 'object' || message === null || !('patchbay' in message)) return undefined;
    void answer(message as Envelope, sender).then(respond);
    // Chrome before 144 ignores a returned promise; `true` keeps the channel open everywhere.
    return true as const;
  };
  api().runtime.onMessage.addListener(listener as Parameters<Runtime.Static['onMessage']['addListener']>[0]);
  return () => api().runtime.onMessage.removeListener(listener as never);
}

/** Code of a toolkit, in its own world beside a page → worker. No other message is heard from there. */
export const sendFromToolkit = (request: object): Promise<unknown> =>
  api().runtime.sendMessage({ toolkit: request });

type UserScriptMessages = { addListener(listener: (...given: never[]) => unknown): void };

/** Worker side: an event of its own, which browsers give to messages from user scripts. Absent before their switch is on. */
export function serveToolkits(
  answer: (request: unknown, sender: MessageSender) => Promise<Outcome<unknown>>,
): boolean {
  const { onUserScriptMessage } = api().runtime as unknown as { onUserScriptMessage?: UserScriptMessages };
  onUserScriptMessage?.addListener(
    (message: unknown, sender: MessageSender, respond: (answer: unknown) => void) => {
      void answer((message as { toolkit?: unknown } | null)?.toolkit, sender).then(respond);
      return true as const;
    },
  );
  return onUserScriptMessage !== undefined;
}

/** A port whose other end may vanish at any time. `close` is idempotent. */
export type Channel = {
  post: (message: unknown) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  onClose: (listener: () => void) => void;
  close: () => void;
  sender: MessageSender | undefined;
};

const panelPortName = 'panel';

/** Panel side. Opening it wakes the worker. */
export const openPanelChannel = (): Channel => channelOf(api().runtime.connect({ name: panelPortName }));

/** Worker side. Only pages of the extension get a channel. */
export function servePanelChannels(
  accept: (channel: Channel) => void,
  isOwnPage: (sender: MessageSender) => boolean,
) {
  api().runtime.onConnect.addListener((port) => {
    if (port.name === panelPortName && port.sender && isOwnPage(port.sender)) accept(channelOf(port));
    else port.disconnect();
  });
}

function channelOf(port: Runtime.Port): Channel {
  // Browsers drop what arrives while nobody listens, and the worker only listens once its store is open.
  const early: unknown[] = [];
  let deliver: (message: unknown) => void = (message) => early.push(message);
  let closed = false;
  port.onMessage.addListener((message) => deliver(message));
  port.onDisconnect.addListener(() => {
    closed = true;
  });
  return {
    post: (message) => {
      try {
        port.postMessage(message);
      } catch {
        // The other end has gone and onDisconnect is about to say so.
      }
    },
    onMessage: (listener) => {
      deliver = listener;
      for (const message of early.splice(0)) listener(message);
    },
    onClose: (listener) => {
      if (closed) listener();
      else port.onDisconnect.addListener(() => listener());
    },
    close: () => port.disconnect(),
    sender: port.sender,
  };
}
