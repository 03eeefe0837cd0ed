import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder with an install of its own: the project's does not carry what is only compared with. */
export const peersFolder = join(import.meta.dirname, '..', 'peers');

/** An MCP server on stdio, as its client sees it. */
export type Peer = {
  /** Names of its tools. */
  tools(): Promise<string[]>;
  /** The text of the answer. Rejects where it says that it failed. */
  call(tool: string, input: object): Promise<string>;
  close(): Promise<void>;
};

type Client = {
  connect(transport: unknown): Promise<void>;
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: object): Promise<{ isError?: boolean; content: { type: string; text?: string }[] }>;
  close(): Promise<void>;
};
type Sdk = {
  Client: new (information: object) => Client;
  StdioClientTransport: new (options: object) => unknown;
};

const fromSdk = async (file: string): Promise<Sdk> =>
  import(pathToFileURL(join(peersFolder, 'node_modules/@modelcontextprotocol/sdk/dist/esm/client', file)).href);

/** Starts a peer's server by its file in `node_modules`, and connects the SDK's own client to it. */
export async function connectPeer(file: string, options: string[]): Promise<Peer> {
  const { Client } = await fromSdk('index.js');
  const { StdioClientTransport } = await fromSdk('stdio.js');
  const client = new Client({ name: 'bench', version: '1' });
  const args = [join(peersFolder, 'node_modules', file), ...options];
  // Some write logs beside them.
  const cwd = mkdtempSync(join(tmpdir(), 'patchbay-peer-'));
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd, stderr: 'ignore' }));
  return {
    tools: async () => (await client.listTools()).tools.map(({ name }) => name),
    async call(tool, input) {
      const { isError, content } = await client.callTool({ name: tool, arguments: input });
      const said = content.map(({ text = '' }) => text).join('\n');
      if (isError) throw new Error(`${tool}: ${said.slice(0, 500)}`);
      return said;
    },
    async close() {
      await client.close();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}
