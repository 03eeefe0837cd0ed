import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveOnLoopback } from '../../e2e/support/site';

/** A page that looks for anything of a toolkit that runs beside it, by every hook that a page can set. */
const spying = `
  globalThis.seen = [];
  const note = (kind, value) => { try { globalThis.seen.push(kind + ' ' + String(value).slice(0, 2000)); } catch {} };
  for (const [owner, name] of [
    [EventTarget.prototype, 'dispatchEvent'], [EventTarget.prototype, 'addEventListener'], [JSON, 'stringify'],
    [JSON, 'parse'], [Promise.prototype, 'then'], [Map.prototype, 'set'], [Reflect, 'apply'],
  ]) {
    const original = owner[name];
    owner[name] = function (...given) {
      note(name, given.map((one) => (one instanceof Event ? one.type + ' ' + one.detail : typeof one === 'function' ? '' : one)));
      return original.apply(this, given);
    };
  }
  addEventListener('message', ({ data }) => note('message', data), true);
  new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) note('node', node.outerHTML); })
    .observe(document, { childList: true, subtree: true });
`;

const heads: Record<string, Record<string, string>> = {
  '/strict': { 'content-security-policy': "default-src 'none'" },
  '/trusted': {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};
const bodies: Record<string, string> = {
  '/outer': '<iframe src="/inner"></iframe>',
  '/spying': `<script>${spying}</script>`,
  '/page': '<script>globalThis.shop = { open: true }; globalThis.secret = "of the page";</script>',
};

const answer = (request: IncomingMessage, response: ServerResponse, quoted: string[]) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/quote') {
    const text = JSON.stringify({ url: request.url, headers: request.headers });
    quoted.push(text);
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  }
  const head = { 'content-type': 'text/html; charset=utf-8', ...heads[pathname] };
  response
    .writeHead(200, head)
    .end(`<!doctype html><title>At ${pathname}</title><h1>${pathname}</h1>${bodies[pathname] ?? ''}`);
};

/**
 * Pages with every policy that stands in the way of scripts, under two names of this machine; one more that quotes what
 * it was sent.
 */
export async function servePages() {
  const quoted: string[] = [];
  const server = await serveOnLoopback((request, response) => answer(request, response, quoted));
  return { quoted, url: server.url, otherUrl: server.url.replace('localhost', '127.0.0.1'), close: server.close };
}
