import { createCatalogue } from '../../utils/catalogue/catalogue';
import { createMerge } from '../../utils/catalogue/merge';
import type { SessionStore } from '../../utils/catalogue/session-store';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';

const rounds = 100;
const sizes = [
  { documents: 30, tools: 1_000 },
  { documents: 300, tools: 10_000 },
];

/** From one document's changed announcement until the merged list of all tabs is ready. */
const catalogueChange: Benchmark = {
  title: 'One change among many tools, until the merged list is ready',
  floor: 'the same change where that document is the only one open.',
  goal: 'under 5 ms, growing with the change and not with the catalogue.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const size of sizes) rows.push(await measure(size.documents, size.tools));
    return rows;
  },
};
export default catalogueChange;

async function measure(documents: number, tools: number): Promise<BenchmarkRow> {
  const many = await openWorld(documents, tools / documents);
  const one = await openWorld(1, tools / documents);
  const turns = await takeTurns(rounds, many, one);
  return { what: `${tools} tools in ${documents} documents`, unit: 'ms', ...turns };
}

/** @returns what changes one tool of one document and gives the milliseconds that it took. */
async function openWorld(documents: number, toolsEach: number): Promise<() => Promise<number>> {
  const catalogue = createCatalogue({ sessionStore: nowhere });
  const merge = createMerge();
  const perDocument = Math.round(toolsEach);
  const announce = (index: number, revision: number, change = '') =>
    catalogue.announce(
      { documentId: `document-${index}`, revision, tools: toolsOf(index, perDocument, change) },
      { tabId: index, frameId: 0, origin: originOf(index), url: `${originOf(index)}/` },
    );
  for (let index = 1; index <= documents; index++) await announce(index, 1);
  merge(catalogue.documents());
  let revision = 1;
  return async () => {
    revision += 1;
    const index = (revision % documents) + 1;
    const started = performance.now();
    await announce(index, revision, ` (${revision})`);
    merge(catalogue.documents());
    return performance.now() - started;
  };
}

/** Ten tabs to a site, so that equal definitions meet. */
const originOf = (index: number) => `https://site-${index % 30}.example`;

/** The first tool carries the change; the others are as they were. */
const toolsOf = (index: number, count: number, change: string) =>
  Array.from({ length: count }, (_, place) => ({
    source: 'page',
    name: `tool_${index % 30}_${place}`,
    description: `Does the thing number ${place}${place === 0 ? change : ''}.`,
    inputSchema: {
      type: 'object',
      properties: { text: { type: 'string', description: 'What to do it with.' }, count: { type: 'integer' } },
      required: ['text'],
    },
    annotations: { readOnlyHint: place % 2 === 0 },
  }));

const nowhere: SessionStore = {
  readAll: async () => ({}),
  write: async () => {},
  remove: async () => {},
};
