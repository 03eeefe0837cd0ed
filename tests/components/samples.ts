import type { ModelSummary, PanelState, ToolRow } from '../../utils/panel-state';
import type { AssistantMessage, Call, Notice, Run, Thread, UserMessage } from '../../utils/thread';

/** Plain, complete values of everything that the panel shows; a test changes what it is about. */

const began = Date.UTC(2026, 10, 21, 9, 30);
let sequence = 0;
const numbered = (prefix: string) => {
  sequence += 1;
  return { id: `${prefix}-${sequence}`, sequence, runId: 'run-1', createdAt: began + sequence * 1000 };
};

export const sampleUser = (text: string, context = ''): UserMessage => ({
  kind: 'user',
  ...numbered('user'),
  text,
  context,
});

export const sampleAnswer = (text: string, changes: Partial<AssistantMessage> = {}): AssistantMessage => ({
  kind: 'assistant',
  ...numbered('answer'),
  step: 1,
  author: 'qwen3:8b',
  text,
  reasoning: '',
  state: 'complete',
  callIds: [],
  ...changes,
});

export function sampleCall(changes: Partial<Call> = {}): Call {
  const { createdAt, ...base } = numbered('call');
  return {
    kind: 'call',
    ...base,
    step: 1,
    modelCallId: `model-${base.id}`,
    alias: 'demo_drop_pin',
    argumentsText: '{"place":"Paris"}',
    toolKey: 'page|http://localhost:4000|drop_pin|abc',
    toolName: 'drop_pin',
    toolTitle: 'Drop a pin',
    site: 'localhost:4000',
    effect: 'unknown',
    state: 'settled',
    address: { tabId: 7, frameId: 0, documentId: 'document-1' },
    tab: { number: 1, title: 'Notes and map', url: 'http://localhost:4000/map' },
    arguments: { place: 'Paris' },
    timeoutMs: 30_000,
    result: {
      ok: true,
      content: [{ type: 'text', text: '{"place":"Paris","latitude":48.857,"longitude":2.352}' }],
    },
    proposedAt: createdAt,
    dispatchedAt: createdAt,
    settledAt: createdAt + 41,
    ...changes,
  };
}

/** A call that asks. */
export function sampleQuestion(changes: Partial<Call> = {}, reasons = [firstUse]): Call {
  const {
    dispatchedAt: _sent,
    settledAt: _done,
    ...asked
  } = sampleCall({
    state: 'awaiting-approval',
    result: null,
    question: { reasons, form: false, schema: { type: 'object', properties: { place: { type: 'string' } } } },
    ...changes,
  });
  return asked;
}
const firstUse = 'It does not say that it only reads, and you have not used it before.';

export const sampleNotice = (text: string, changes: Partial<Notice> = {}): Notice => ({
  kind: 'notice',
  ...numbered('notice'),
  level: 'error',
  code: 'model-unreachable',
  text,
  offers: ['retry', 'open-settings'],
  ...changes,
});

export const sampleThread = (changes: Partial<Thread> = {}): Thread => ({
  id: 'thread-1',
  title: 'Pins for the spring trip',
  createdAt: began,
  updatedAt: Date.now() - 60_000,
  modelId: null,
  switches: {},
  aliases: {},
  tabs: [7],
  allowed: [],
  ...changes,
});

export const sampleRun = (changes: Partial<Run> = {}): Run => ({
  id: 'run-1',
  threadId: 'thread-1',
  messageId: 'user-1',
  phase: 'requesting',
  step: 1,
  modelId: 'command',
  tabId: 7,
  startedAt: began,
  countedFrom: { step: 0, at: began },
  ...changes,
});

export const sampleTool = (name: string, changes: Partial<ToolRow> = {}): ToolRow => ({
  key: `page|http://localhost:4000|${name}|digest`,
  switchKey: `page|http://localhost:4000|${name}`,
  alias: `demo_${name}`,
  name,
  title: '',
  description: 'Puts a pin on the map, at a place or at coordinates, and says where it stands.',
  inputSchema: { type: 'object', properties: {} },
  source: 'page',
  site: 'localhost:4000',
  frameOf: '',
  effect: 'unknown',
  on: true,
  tabs: [{ number: 1, tabId: 7, title: 'Notes and map', inFront: true }],
  unavailable: '',
  rule: 'ask',
  ruleOrigin: 'http://localhost:4000',
  ruleSite: 'localhost:4000',
  siteDefault: null,
  mayLast: true,
  ...changes,
});

export const sampleModels: ModelSummary[] = [
  { id: 'command', kind: 'command', name: 'Command mode', baseUrl: '', model: '', keyHint: '' },
  {
    id: 'ollama',
    kind: 'openai',
    name: 'Ollama at home',
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3:8b',
    keyHint: '',
  },
  {
    id: 'openai',
    kind: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-5-mini',
    keyHint: 'x7Qa',
  },
];

export const sampleState = (changes: Partial<PanelState> = {}): PanelState => ({
  page: {
    tabId: 7,
    title: 'Notes and map',
    url: 'http://localhost:4000/map',
    pattern: 'http://localhost/*',
    site: 'localhost:4000',
    access: 'granted',
    explanation: '',
  },
  threads: [{ id: 'thread-1', title: 'Pins for the spring trip', updatedAt: Date.now() - 60_000, state: 'idle' }],
  thread: sampleThread(),
  items: [],
  earlier: 0,
  run: null,
  tools: [],
  refused: [],
  models: sampleModels,
  defaultModelId: 'command',
  stepByStep: false,
  toolkits: [],
  alert: '',
  ...changes,
});
