import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveOnLoopback } from '../../e2e/support/site';
import { anyone } from './anyone';
import { createPassings } from './passings';
import { type Asked, answerAsScripted } from './scripted-endpoint';

const site = join(import.meta.dirname, 'site');
const files: Record<string, string> = { '/ledger.html': 'text/html', '/ledger.js': 'text/javascript' };

export type ControlServer = Awaited<ReturnType<typeof startControlServer>>;

/** Everything outside of the browser that a proof needs: the page, the model, and the word on who may go on. */
export async function startControlServer() {
  const passings = createPassings();
  const requests: Asked[] = [];
  /** Tags whose requests are no longer refused. */
  const pardoned = new Set<string>();

  const server = await serveOnLoopback(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const type = files[url.pathname];
    if (request.method === 'OPTIONS') response.writeHead(204, anyone).end();
    else if (url.pathname === '/fault') {
      const verdict = await passings.pass(url.searchParams.get('point') ?? '', Number(url.searchParams.get('at')));
      response.writeHead(200, { ...anyone, 'content-type': 'text/plain' }).end(verdict);
    } else if (url.pathname === '/tool') {
      await passings.pass(`page:${url.searchParams.get('at')}`);
      response.writeHead(200, anyone).end();
    } else if (url.pathname === '/v1/chat/completions') {
      await answerAsScripted(request, response, passings, pardoned, (asked) => requests.push(asked));
    } else if (type) {
      response.writeHead(200, { 'content-type': type }).end(readFileSync(join(site, url.pathname)));
    } else response.writeHead(404, anyone).end('There is nothing here.');
  });
  return { ...server, passings, requests, pardoned, baseUrl: `${server.url}/v1`, faultUrl: `${server.url}/fault` };
}
