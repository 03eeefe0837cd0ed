import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Gazetteer } from './gazetteer';
import { Notebook } from './notes';
import { answer, type DemoState } from './routes';
import { staticFile } from './static-files';

const usualPort = 4173;
const largestForm = 64 * 1024;

const headers = {
  // Holds the demo to its word: nothing on this page comes from anywhere but this server.
  'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'",
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
};

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > largestForm) return undefined;
  }
  return new URLSearchParams(text);
}

async function respond(request: IncomingMessage, response: ServerResponse, state: DemoState): Promise<void> {
  const send = (status: number, contentType: string, body: string | Buffer) =>
    void response.writeHead(status, { ...headers, 'content-type': contentType }).end(body);
  const url = new URL(request.url ?? '/', 'http://demo');
  const method = request.method ?? 'GET';
  const form = await formOf(request);
  if (!form) return send(413, 'text/plain', 'The form is too large.');
  const fragmentWanted = request.headers['hx-request'] === 'true';
  const answered = answer({ method, url, fragmentWanted, form }, state);
  if (answered) return send(answered.status, answered.contentType, answered.body);
  const file = method === 'GET' ? await staticFile(url.pathname) : undefined;
  if (file) return send(200, file.contentType, file.body);
  send(404, 'text/plain', `The demo has nothing at ${method} ${url.pathname}.`);
}

/** Read once and only when somebody asks for a place: it takes most of a second. */
let sharedGazetteer: Gazetteer | undefined;

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/**
 * Starts the demo site with notes of its own.
 * @param options.port 0, the default, takes a free one.
 * @returns the address, ending in a slash, and a way to end it that waits for nobody.
 */
export async function startDemo({ port = 0, host = 'localhost' }: { port?: number; host?: string } = {}) {
  const state: DemoState = {
    notebook: new Notebook(),
    gazetteer: () => (sharedGazetteer ??= new Gazetteer()),
  };
  const server = createServer((request, response) => {
    respond(request, response, state).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await listening(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function startOnUsualPort(port = usualPort): Promise<{ url: string }> {
  return startDemo({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port > usualPort + 50) throw error;
    return startOnUsualPort(port + 1);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await startOnUsualPort();
  console.log(`The demo is at ${url}`);
}
