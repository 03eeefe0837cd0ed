import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves on a free port of this machine until it is closed. */
export async function serveOnLoopback(handler: RequestHandler) {
  const server = createServer(handler);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** By name, so that tool aliases begin with it. */
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

const sites = join(import.meta.dirname, '..', '..', 'fixtures', 'sites');

/** The small pages of `tests/fixtures/sites`. */
export const serveFixtureSites = () =>
  serveOnLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(sites, normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(sites) || !existsSync(file) || !extname(file)) {
      response.writeHead(404).end('There is no such page.');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
