import { beforeAll, describe, expect, it, vi } from 'vitest';

type Envelope = { patchbay: string; request: Record<string, unknown> };
type Listener = (message: Envelope, sender: object, respond: (answer: unknown) => void) => void;
type ModelContext = { registerTool(tool: object, options?: object): Promise<void> };

const sent: Envelope[] = [];
let listener: Listener | null = null;
const ask = (patchbay: string, request: object) =>
  new Promise<{ ok: boolean; value: never }>((resolve) => {
    listener?.({ patchbay, request: { ...request } }, {}, resolve as never);
  });
const announced = () =>
  sent.filter(({ patchbay }) => patchbay === 'document/announce').map(({ request }) => request);
const lastTools = () => announced().at(-1)?.tools as { name: string; source: string }[];
const documentId = () => announced().at(-1)?.documentId as string;
const run = (callId: string, tool: string, input: object = {}) =>
  ask('call/run', { callId, documentId: documentId(), tool, source: 'page', arguments: input });

/** Window and document in one: enough of both for what is said between them. */
class Document extends EventTarget {
  readyState = 'complete';
  head = null;
  /** Who hears what a browser says of the document's life: no script can make a trusted event. */
  readonly browserSays = new Map<string, (event: object) => void>();
  override addEventListener(type: string, listener: (event: Event) => void, options?: AddEventListenerOptions) {
    if (type.startsWith('page')) this.browserSays.set(type, listener as (event: object) => void);
    super.addEventListener(type, listener, options);
  }
  get defaultView() {
    return this;
  }
  get body() {
    return this;
  }
  querySelector() {
    return null;
  }
  querySelectorAll() {
    return new NodeList();
  }
}
class NodeList {
  get length() {
    return 0;
  }
}
class PromiseRejectionEvent extends Event {
  readonly #reason: unknown;
  constructor(reason: unknown) {
    super('unhandledrejection', { cancelable: true });
    this.#reason = reason;
  }
  get reason() {
    return this.#reason;
  }
}
class SubmitEvent extends Event {}
class FocusEvent extends Event {
  readonly relatedTarget: EventTarget;
  constructor(type: string, { relatedTarget }: { relatedTarget: EventTarget }) {
    super(type);
    this.relatedTarget = relatedTarget;
  }
}
class MutationObserver {
  observe() {}
  disconnect() {}
}

const browserSays = (type: string): void =>
  (window as unknown as Document).browserSays.get(type)?.({ isTrusted: true, persisted: true });

/** As a browser does with what the worker's script throws in the page's world. */
async function bringPart(key: unknown): Promise<void> {
  const { startPagePart } = await import('../../utils/page/page-part');
  for (const reason of [key, startPagePart]) window.dispatchEvent(new PromiseRejectionEvent(reason));
}

// The isolated world does not see what the page's world put on its prototypes.
vi.mock('../../utils/page/native-scent', () => ({ findNative: () => null }));

/** Bridge and provider in one world here; in browsers each has its own. The order is the one that matters. */
beforeAll(async () => {
  const document = new Document();
  const events = { FocusEvent, PromiseRejectionEvent, SubmitEvent };
  const globals = {
    ...events,
    Document,
    NodeList,
    MutationObserver,
    document,
    window: document,
    isSecureContext: true,
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { origin: 'https://a.example' });
  vi.stubGlobal('browser', {
    runtime: {
      id: 'patchbay',
      sendMessage: async (message: Envelope) => {
        sent.push(message);
        if (message.patchbay === 'document/load-provider') await bringPart(message.request.key);
        return { ok: true, value: { accepted: 0, refused: [] } };
      },
      onMessage: {
        addListener: (given: Listener) => {
          listener = given;
        },
        removeListener: () => {},
      },
    },
  });
  const { startBridge } = await import('../../utils/page/bridge');
  const { startProvider } = await import('../../utils/page/page-provider');
  startBridge();
  startProvider();
  const { modelContext } = document as unknown as { modelContext: ModelContext };
  await modelContext.registerTool({
    name: 'echo',
    description: 'Echo.',
    execute: (input: { v: unknown }) => input.v,
  });
  await modelContext.registerTool({
    name: 'fails',
    description: 'Fails.',
    execute: () => Promise.reject(new RangeError('kept')),
  });
  await modelContext.registerTool({ name: 'hangs', description: 'Hangs.', execute: () => new Promise(() => {}) });
});

describe('bridge and provider', () => {
  it('announce an empty document first, then what the page registered', async () => {
    await vi.waitFor(() => expect(lastTools().map(({ name }) => name)).toEqual(['echo', 'fails', 'hangs']));
    expect(announced()[0]).toMatchObject({ revision: 1, tools: [] });
    expect(new Set(announced().map((request) => request.documentId)).size).toBe(1);
  });

  it('bring arguments in and results and errors out', async () => {
    expect(await run('a', 'echo', { v: { deep: [1] } })).toEqual({
      ok: true,
      value: { ok: true, content: [{ type: 'text', text: '{"deep":[1]}' }] },
    });
    expect(await run('b', 'fails')).toMatchObject({
      value: { ok: false, failure: { code: 'tool-threw', message: 'RangeError: kept' } },
    });
    expect(await run('c', 'absent')).toMatchObject({ value: { failure: { code: 'tool-gone' } } });
  });

  it('refuse what was meant for another document', async () => {
    const wrong = { callId: 'd', documentId: 'another', tool: 'echo', source: 'page', arguments: {} };
    for (const name of ['call/run', 'call/cancel', 'call/recall']) {
      expect(await ask(name, wrong)).toMatchObject({ ok: false, failure: { code: 'page-left' } });
    }
  });

  it('cancel a call that hangs, and remember how it ended', async () => {
    const result = run('e', 'hangs');
    const call = { callId: 'e', documentId: documentId() };
    expect((await ask('call/recall', call)).value).toEqual({ state: 'running', result: null });
    await ask('call/cancel', call);
    expect(await result).toMatchObject({ value: { failure: { code: 'cancelled' } } });
    expect((await ask('call/recall', call)).value).toMatchObject({ state: 'settled' });
  });

  it('announce again when they are asked to, and when the page comes back', async () => {
    const before = announced().length;
    expect((await ask('document/describe', {})).value).toEqual({ documentId: documentId() });
    await vi.waitFor(() => expect(announced().length).toBe(before + 1));
    browserSays('pagehide');
    expect(sent.at(-1)).toMatchObject({ patchbay: 'document/left', request: { persisted: true } });
    // On its way into the cache it is asked once more, by a worker that has just heard of its page's leave.
    expect(await ask('document/describe', {})).toMatchObject({ ok: false, failure: { code: 'page-left' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent.at(-1)?.patchbay).toBe('document/left');
    expect(announced().length).toBe(before + 1);
    browserSays('pageshow');
    await vi.waitFor(() => expect(announced().length).toBe(before + 2));
  });

  it('stay in touch with a page that says by itself that it is left', async () => {
    window.dispatchEvent(new Event('pagehide'));
    expect((await ask('document/describe', {})).value).toEqual({ documentId: documentId() });
    expect(sent.at(-1)?.patchbay).not.toBe('document/left');
  });

  it('stay one where they are injected again', async () => {
    const { startBridge } = await import('../../utils/page/bridge');
    const id = documentId();
    expect(startBridge()).toBe(false);
    await vi.waitFor(() => expect(announced().at(-1)?.revision).toBeGreaterThan(3));
    expect(documentId()).toBe(id);
    expect(lastTools()).toHaveLength(3);
  });
});
