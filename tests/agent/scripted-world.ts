import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createJournal, type Journal } from '../../utils/agent/journal';
import type { KeepAlive } from '../../utils/agent/keep-alive';
import { createRuns, type Runs } from '../../utils/agent/runs';
import type { World } from '../../utils/agent/world';
import type { OfferedTool } from '../../utils/catalogue/offer';
import { openDatabase } from '../../utils/database';
import { failed, success } from '../../utils/failure';
import type { JsonObject } from '../../utils/json';
import type { Model, ModelEvent, ModelRequest } from '../../utils/models/model';
import { newThread } from '../../utils/panel/new-thread';
import type { Recollection } from '../../utils/routing/prepared-call';
import type { Thread, ThreadItem } from '../../utils/thread';
import { type CallResult, type Effect, textResult } from '../../utils/tool';

/** A page that really counts what it ran, and remembers calls by id as the content script does. */
export class Page {
  readonly ran: { callId: string; name: string; arguments: JsonObject }[] = [];
  readonly results = new Map<string, CallResult>();
  gone = false;
  run(callId: string, name: string, values: JsonObject): CallResult {
    const known = this.results.get(callId);
    if (known) return known;
    this.ran.push({ callId, name, arguments: values });
    const result = textResult(`${name} number ${this.ran.length}`);
    this.results.set(callId, result);
    return result;
  }
}

export const tool = (name: string, effect: Effect = 'write'): OfferedTool => ({
  key: `page|https://a.test|${name}|1`,
  switchKey: `page|https://a.test|${name}`,
  alias: `a_${name}`,
  source: 'page',
  origin: 'https://a.test',
  site: 'a.test',
  definition: { name, description: name, inputSchema: { type: 'object' }, annotations: {} },
  effect,
  parameters: { type: 'object' },
  places: [
    {
      address: { tabId: 1, frameId: 0, documentId: 'doc' },
      tabNumber: 1,
      title: 'A',
      url: 'https://a.test/',
      origin: 'https://a.test',
    },
  ],
});

/** Answers turn by turn from a list, however often it is asked for the same turn. */
export function scriptedModel(turns: ModelEvent[][], requests: ModelRequest[] = []): Model {
  return {
    author: 'Script',
    async *answer(request) {
      requests.push(request);
      const turn = request.messages.filter(({ role }) => role === 'assistant').length;
      yield* turns[turn] ?? [{ type: 'failed', failure: { code: 'internal', message: 'The script ended.' } }];
    },
  };
}

export const says = (text: string): ModelEvent[] => [
  { type: 'text', append: text },
  { type: 'finished', calls: [] },
];
export const calls = (...names: string[]): ModelEvent[] => [
  {
    type: 'finished',
    calls: names.map((name, index) => ({
      modelCallId: `m${index}`,
      alias: `a_${name}`,
      argumentsText: JSON.stringify({ n: index }),
    })),
  },
];

export type Setup = {
  model: Model;
  tools?: OfferedTool[];
  page?: Page;
  verdict?: 'allow' | 'ask';
  /** Read anew each time. */
  stepwise?: () => boolean;
  dispatch?: World['router']['dispatch'];
};

const noKeepAlive: KeepAlive = { hold: () => () => undefined };

/** A worker's life over whatever database is there now. */
export async function startWorker(
  setup: Setup,
): Promise<{ journal: Journal; runs: Runs; page: Page; world: World }> {
  const journal = createJournal(await openDatabase());
  const tools = setup.tools ?? [tool('write'), tool('read', 'read')];
  const page = setup.page ?? new Page();
  const world: World = {
    journal,
    router: {
      prepare: ({ callId, alias, argumentsText }, offer) => {
        const found = offer.find((offered) => offered.alias === alias);
        const [place] = found?.places ?? [];
        if (!found || !place) return failed('unknown-tool', `There is no ${alias}.`);
        return success({
          callId,
          tool: found,
          place,
          arguments: JSON.parse(argumentsText) as JsonObject,
          timeoutMs: 100,
        });
      },
      dispatch:
        setup.dispatch ??
        (async (call, _signal, sending) =>
          (await sending?.()) === false
            ? failed('cancelled', 'It may not go.')
            : page.run(call.callId, call.tool.definition.name, call.arguments)),
      recall: async (callId): Promise<Recollection> => {
        if (page.gone) return { state: 'unreachable', result: null };
        const result = page.results.get(callId);
        return result ? { state: 'settled', result } : { state: 'never', result: null };
      },
    },
    offerFor: async () => ({ tools }),
    modelFor: async () => success(setup.model),
    decide: ({ tool: asked }) => ({
      verdict: asked.effect === 'read' ? 'allow' : (setup.verdict ?? 'allow'),
      reasons: ['It writes.'],
    }),
    isStepwise: async () => setup.stepwise?.() ?? false,
    now: () => Date.now(),
  };
  return { journal, runs: createRuns(world, noKeepAlive), page, world };
}

export const freshDatabase = () => {
  globalThis.indexedDB = new IDBFactory();
};

export async function aThread(journal: Journal): Promise<Thread> {
  const thread = newThread('Test', 0);
  await journal.addThread(thread);
  return thread;
}

/** Resolves when the thread's latest run is in one of these phases, or a call of it waits for the person. */
export function reached(journal: Journal, threadId: string, phases: string[]): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const run = await journal.latestRun(threadId);
      const items = await journal.items(threadId);
      const waiting = items.some((item) => item.kind === 'call' && item.state === 'awaiting-approval');
      if ((run && phases.includes(run.phase)) || (waiting && phases.includes('waiting'))) {
        unsubscribe();
        resolve();
      }
    };
    const unsubscribe = journal.subscribe(() => void look());
    void look();
  });
}

export const kinds = (items: readonly ThreadItem[]): string[] =>
  items.map((item) => {
    if (item.kind === 'call') return `call ${item.toolName} ${item.state} ${item.result?.ok ?? '-'}`;
    if (item.kind === 'assistant') return `assistant ${item.state} ${item.text}`.trim();
    return item.kind === 'notice' ? `notice ${item.code}` : 'user';
  });
