import type { Catalogue } from '../../catalogue/catalogue';
import { failed } from '../../failure';
import type { JsonObject } from '../../json';
import type { Address, CallResult } from '../../tool';
import type { BundledScene, FoundTool, GivenFile } from '../../toolkits/bundled';
import type { Executor, ToolRun } from '../executor';
import type { Acts } from './acts';
import { documentsOf } from './documents-of';

/** The numbers of a thread's tabs, by a call of that thread. */
export type ThreadTabs = {
  of(callId: string): Promise<readonly number[]>;
  current(callId: string): Promise<number | null>;
  /** @returns its number, from 1; a new one where it had none. */
  add(callId: string, tabId: number): Promise<number>;
};

/** `bridge` reaches the content script of a frame. */
export type SceneGround = {
  catalogue: Catalogue;
  acts: Acts;
  threadTabs: ThreadTabs;
  bridge: Executor;
  findTools?: (callId: string, query: string) => Promise<FoundTool[]>;
  givenFiles?: (callId: string) => Promise<GivenFile[]>;
};

/** The document that the call was meant for answers no more: what became of it is found out as for any call. */
export class PageLost extends Error {}

/** What one call of a bundled tool can do. */
export function createScene(
  call: Pick<ToolRun, 'callId' | 'address'>,
  { catalogue, acts, threadTabs, bridge, findTools, givenFiles }: SceneGround,
  signal: AbortSignal,
  deadline: number,
): BundledScene {
  const { callId } = call;
  let steps = 0;
  // A prerendered or restored tab has another number now; the document is the same.
  const here = (): Address => catalogue.find(call.address.documentId)?.address ?? call.address;

  async function step(id: string, target: Address, tool: string, args: JsonObject): Promise<CallResult> {
    const onAbort = () => bridge.cancel(id, target);
    signal.addEventListener('abort', onAbort, { once: true });
    const run = { callId: id, address: target, tool, source: 'bundled' as const, arguments: args };
    const delivery = await bridge.run(run, { signal, deadline: Math.max(0, deadline - Date.now()) });
    signal.removeEventListener('abort', onAbort);
    if (delivery.kind === 'answered') return delivery.result;
    if (signal.aborted) return stopped;
    if (target.documentId === call.address.documentId) throw new PageLost('The page answers no more.');
    return frameLeft;
  }

  function targetIn(frameId: number): Address | null {
    const { tabId } = here();
    const document = catalogue.inFrame(tabId, frameId);
    if (frameId === call.address.frameId && document?.address.documentId !== call.address.documentId) {
      throw new PageLost('The page has been replaced.');
    }
    return document?.address ?? null;
  }

  return {
    callId,
    address: call.address,
    url: catalogue.find(call.address.documentId)?.url ?? '',
    signal,
    deadline,
    frames: async (least = 0) =>
      (await documentsOf(catalogue, () => here().tabId, least, signal))
        .sort((left, right) => left.address.frameId - right.address.frameId)
        .map(({ address: { frameId, documentId }, origin, url }) => ({ frameId, documentId, origin, url })),
    async inFrame(frameId, partTool, args) {
      const target = targetIn(frameId);
      return target ? step(`${callId}:${++steps}`, target, partTool, args) : noFrame(frameId);
    },
    async act(frameId, partTool, args) {
      const target = targetIn(frameId);
      if (!target) return noFrame(frameId);
      if (!(await acts.note(callId, target))) return unwritten;
      return signal.aborted ? stopped : step(callId, target, partTool, args);
    },
    tabs: async () => (await threadTabs.of(callId)).map((tabId, index) => ({ number: index + 1, tabId })),
    currentTab: () => threadTabs.current(callId),
    numberOf: (tabId) => threadTabs.add(callId, tabId),
    findTools: async (query) => (await findTools?.(callId, query)) ?? [],
    givenFiles: async () => (await givenFiles?.(callId)) ?? [],
  };
}

const stopped = failed('cancelled', 'The call was stopped.');
const frameLeft = failed(
  'page-left',
  'The frame was replaced while this ran in it. Whether it had finished is not known: look before you repeat it.',
);
const unwritten = failed(
  'storage-failed',
  'Nothing was done: the browser did not let Patchbay write down what it was about to do.',
);
const noFrame = (frameId: number) =>
  failed('frame-gone', `Nothing was done: frame ${frameId} is no longer on the page. Look at the page anew.`);
