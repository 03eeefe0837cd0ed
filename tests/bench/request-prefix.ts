import type { CataloguedDocument } from '../../utils/catalogue/catalogued-document';
import { offerFor } from '../../utils/catalogue/offer';
import type { ModelMessage } from '../../utils/models/model';
import { wireRequest } from '../../utils/models/openai/wire-request';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';

const steps = 40;

/** What an endpoint's prompt cache cannot use again: every byte of the last request from the first that changed on. */
const requestPrefix: Benchmark = {
  title: `Bytes of a request that the next one does not begin with, over a run of ${steps} steps`,
  floor: 'the whole request, which is what a list in changing order or a clock in the prompt would cost.',
  goal: '0: everything but the appended messages stays.',
  run: async () => [
    measure('one tab', () => [tab(1, 'notes.test')]),
    measure('a second tab of the same site opens and closes', (step) => [
      tab(1, 'notes.test'),
      ...(Math.floor(step / 5) % 2 === 1 ? [tab(2, 'notes.test')] : []),
    ]),
    measure('tabs of another site open and close', (step) => [
      tab(1, 'notes.test'),
      ...(Math.floor(step / 5) % 2 === 1 ? [tab(3, 'shop.test')] : []),
    ]),
  ],
};
export default requestPrefix;

function measure(what: string, documentsAt: (step: number) => CataloguedDocument[]): BenchmarkRow {
  const messages: ModelMessage[] = [
    { role: 'user', text: 'Tidy up my notes, one by one.', context: 'Today is 2026-01-01.' },
  ];
  let thread = { switches: {}, aliases: {}, tabs: [] as number[], tabbed: [] as string[] };
  let before = '';
  const lost: number[] = [];
  const whole: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const documents = documentsAt(step);
    const tabs = documents.map(({ address, url }) => ({ id: address.tabId, title: `Tab ${step}`, url }));
    const offer = offerFor({ documents, tabs, thread, frontTabId: 1 });
    thread = { ...thread, aliases: offer.aliases, tabs: offer.tabs, tabbed: offer.tabbed };
    const tools = offer.tools.map(({ alias, definition, parameters }) => ({
      alias,
      title: definition.title ?? '',
      description: definition.description,
      parameters,
    }));
    const body = JSON.stringify(
      wireRequest('m', { system: 'Help.', tools, messages }, {}, 'http://model.test/v1', false),
    );
    if (before !== '') {
      // The brackets at the end close what is still growing.
      lost.push(Math.max(0, before.length - ']}'.length - sharedStart(before, body)));
      whole.push(before.length);
    }
    before = body;
    messages.push(...turn(step));
  }
  return { what, unit: 'bytes', ours: summaryOf(lost), floor: summaryOf(whole) };
}

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

const turn = (step: number): ModelMessage[] => [
  {
    role: 'assistant',
    text: '',
    calls: [{ modelCallId: `call_${step}`, alias: 'notes_test_tool_1', argumentsText: `{"text":"note ${step}"}` }],
  },
  {
    role: 'tool',
    modelCallId: `call_${step}`,
    alias: 'notes_test_tool_1',
    text: 'Done. '.repeat(30),
    failed: false,
  },
];

function tab(tabId: number, host: string): CataloguedDocument {
  return {
    address: { tabId, frameId: 0, documentId: `${host}-${tabId}` },
    origin: `https://${host}`,
    url: `https://${host}/`,
    topOrigin: `https://${host}`,
    revision: 1,
    refused: [],
    tools: Array.from({ length: 12 }, (_, index) => ({
      name: `tool_${index}`,
      description: `Does thing number ${index} of ${host}, as a person would.`,
      inputSchema: { type: 'object', properties: { text: { type: 'string', description: 'What to do it with.' } } },
      annotations: {},
      source: 'page' as const,
      digest: `${host}-${index}`,
    })),
  };
}
