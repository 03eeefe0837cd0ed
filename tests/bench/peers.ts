import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../../scripts/browsers';
import { launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import { serveOnLoopback } from '../e2e/support/site';
import { type Benchmark, type BenchmarkRow, takeTurns } from './support/benchmark';
import { documentIdOf, openCaller, timeCalls } from './support/caller';
import { connectPeer, type Peer, peersFolder } from './support/peer-server';

const rounds = 40;
const callsPerSample = 5;
const text = 'x'.repeat(100);
const relayPort = 19_333;

/** The same function of the same page: called by Patchbay's worker, and by those who call pages from outside. */
const peers: Benchmark = {
  title: 'One call of a page’s function with 100 bytes, until its caller has the result, Chromium',
  floor:
    'the peer’s own: an MCP client on stdio calling its server, which evaluates the function in its browser, or relays ' +
    'the call to the page. Below × 1 Patchbay is faster. Patchbay’s side is worker → page → worker, without a model.',
  async run() {
    if (!existsSync(join(peersFolder, 'node_modules'))) {
      console.log('The peers are not installed: npm install --ignore-scripts --prefix tests/bench/peers');
      return [];
    }
    const rows: BenchmarkRow[] = [];
    const site = await serveEcho();
    const ours = await launch({ browser: 'chromium' });
    try {
      await ours.grant('http://localhost/*');
      const url = `${site.url}/plain`;
      await ours.openPage(url);
      const caller = await openCaller(ours, url, 'icon.svg');
      const documentId = await eventually('the document to answer', () => documentIdOf(caller));
      const request = { documentId, tool: 'echo', source: 'page', arguments: { text } };
      const time = () => timeCalls(caller, callsPerSample, { patchbay: 'call/run', request });
      for (const peer of kinds(site.url))
        rows.push({ ...(await against(peer, time)), what: `against ${peer.name}` });
    } finally {
      await ours.close();
      await site.close();
    }
    return rows;
  },
};
export default peers;

type PeerKind = {
  name: string;
  start(): Promise<{ peer: Peer; call: (peer: Peer) => Promise<string>; close(): Promise<void> }>;
};

async function against(kind: PeerKind, ours: () => Promise<number>): Promise<Omit<BenchmarkRow, 'what'>> {
  const { peer, call, close } = await kind.start();
  try {
    const said = await call(peer);
    if (!said.includes(text)) throw new Error(`${kind.name} answered: ${said.slice(0, 300)}`);
    return { unit: 'ms', ...(await takeTurns(rounds, ours, () => timePeer(peer, call))) };
  } finally {
    await close();
  }
}

async function timePeer(peer: Peer, call: (peer: Peer) => Promise<string>): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < callsPerSample; index++) await call(peer);
  return (performance.now() - started) / callsPerSample;
}

const kinds = (site: string): PeerKind[] => [
  {
    name: '@mcp-b/global with @mcp-b/webmcp-local-relay',
    async start() {
      const peer = await connectPeer('@mcp-b/webmcp-local-relay/dist/cli.js', ['--port', String(relayPort)]);
      const harness = await launch({ browser: 'chromium', extensionFolder: join(import.meta.dirname, 'floor') });
      await harness.openPage(`${site}/relay`);
      await eventually('the relay to list the tool', async () => (await peer.tools()).includes('echo'));
      const close = async () => {
        await harness.close();
        await peer.close();
      };
      return { peer, call: (server) => server.call('echo', { text }), close };
    },
  },
  {
    name: 'chrome-devtools-mcp',
    async start() {
      const { path } = await findOrInstallBrowser('chromium');
      const options = ['--headless', '--isolated', '--executablePath', path, '--chromeArg=--no-sandbox'];
      const peer = await connectPeer('chrome-devtools-mcp/build/src/bin/chrome-devtools-mcp.js', [
        ...options,
        '--usageStatistics=false',
      ]);
      const pages = await peer.call('new_page', { url: `${site}/plain` });
      const pageId = Number(/^(\d+): .*\/plain/m.exec(pages)?.[1]);
      // Its own advice for what only reads; by default it waits for the page to settle.
      const script = { function: `() => echo({ text: '${text}' })`, waitForStableDom: false, pageId };
      const call = (server: Peer) => server.call('evaluate_script', script);
      return { peer, call, close: () => peer.close() };
    },
  },
  {
    name: '@playwright/mcp',
    async start() {
      const { path } = await findOrInstallBrowser('chromium');
      const options = ['--headless', '--isolated', '--no-sandbox', '--executable-path', path];
      const peer = await connectPeer('@playwright/mcp/cli.js', options);
      await peer.call('browser_navigate', { url: `${site}/plain` });
      const call = (server: Peer) =>
        server.call('browser_evaluate', { function: `() => echo({ text: '${text}' })` });
      return { peer, call, close: () => peer.close() };
    },
  },
];

const registration = `<script>
  globalThis.echo = ({ text }) => text;
  const tool = {
    name: 'echo', description: 'Gives back the text.', execute: (input) => ({ content: [{ type: 'text', text: globalThis.echo(input) }] }),
    inputSchema: { type: 'object', properties: { text: { type: 'string' } } },
  };
  (document.modelContext ?? navigator.modelContext)?.registerTool(tool);
</script>`;

/** `/plain` is the page as it is; `/relay` the same with what the relay asks its pages to load. */
async function serveEcho() {
  const start = '<!doctype html><meta charset="utf-8"><title>Echo</title><link rel="icon" href="data:,">';
  const relay = `<script src="/relay/embed.js" data-relay-port="${relayPort}"></script>`;
  const pages: Record<string, string> = {
    '/plain': start + registration,
    '/relay': `${start}<script src="/global.js"></script>${registration}${relay}`,
  };
  const files: Record<string, string> = { '/global.js': '@mcp-b/global/dist/index.iife.js' };
  for (const name of ['embed.js', 'widget.js', 'widget.html']) {
    files[`/relay/${name}`] = `@mcp-b/webmcp-local-relay/dist/browser/${name}`;
  }
  return serveOnLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files[pathname];
    const body = file ? readFileSync(join(peersFolder, 'node_modules', file)) : pages[pathname];
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body ?? 'Nothing here.');
  });
}
