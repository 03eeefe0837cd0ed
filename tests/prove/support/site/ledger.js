// Every write that ran is in here, also after a reload of the tab; a proof counts what stands twice.
const kept = 'ledger-entries';
const entries = JSON.parse(sessionStorage.getItem(kept) ?? '[]');
globalThis.ledger = { entries };

const shelf = new URLSearchParams(location.search).get('shelf');
const named = (name) => (shelf ? `${name}_${shelf}` : name);
const tell = (at) => fetch(`tool?at=${at}`).catch(() => undefined);
const ofTag = (tag) => entries.filter((entry) => entry.startsWith(`${tag}/`));

document.modelContext?.registerTool({
  name: named('add'),
  description: 'Writes one entry into the ledger.',
  inputSchema: {
    type: 'object',
    properties: { entry: { type: 'string' } },
    required: ['entry'],
    additionalProperties: false,
  },
  async execute({ entry }) {
    await tell('running');
    entries.push(entry);
    sessionStorage.setItem(kept, JSON.stringify(entries));
    await tell('ran');
    return { written: entry, number: ofTag(entry.split('/')[0]).length };
  },
});

document.modelContext?.registerTool({
  name: named('total'),
  description: 'Lists the entries of one tag.',
  inputSchema: {
    type: 'object',
    properties: { tag: { type: 'string' } },
    required: ['tag'],
    additionalProperties: false,
  },
  annotations: { readOnlyHint: true },
  execute: ({ tag }) => ({ entries: ofTag(tag) }),
});
