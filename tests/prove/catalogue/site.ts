import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveOnLoopback } from '../../e2e/support/site';

/** One run of a tool, as the page itself reported it before it answered. */
export type Execution = { serial: string; tool: string };

const script = readFileSync(join(import.meta.dirname, 'page.js'), 'utf8');

/**
 * Serves pages that keep an account of what they offer, from two hosts, and counts every execution. Each document gets
 * a serial of its own; one that comes out of the back/forward cache still has its old one.
 */
export async function serveAccounts() {
  let documents = 0;
  let addresses = 0;
  const executions = new Map<string, Execution[]>();
  const server = await serveOnLoopback((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const text = (name: string) => searchParams.get(name) ?? '';
    if (pathname === '/executed') {
      const list = executions.get(text('token')) ?? [];
      executions.set(text('token'), [...list, { serial: text('serial'), tool: text('tool') }]);
      // A tool that takes a while can be overtaken by what happens to its page.
      setTimeout(() => response.writeHead(204).end(), text('slow') === '' ? 0 : 150);
      return;
    }
    documents += 1;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageOf(`d${documents}`, text('tools'), text('frames'), server.port));
  });
  return {
    close: server.close,
    /**
     * Another address each time: going to the one that is in front would be no step in the history.
     * @param host `localhost` or `127.0.0.1`.
     */
    url: (host: string, slot: number, tools: readonly string[], frames: readonly string[]) =>
      `http://${host}:${server.port}/page?slot=${slot}&tools=${tools.join()}&frames=${frames.join()}&n=${++addresses}`,
    executionsOf: (token: string): readonly Execution[] => executions.get(token) ?? [],
    documents: () => documents,
  };
}

const hosts: Record<string, string> = { own: '', other: '127.0.0.1', first: 'localhost' };

function pageOf(serial: string, tools: string, frames: string, port: number): string {
  const inner = frames
    .split(',')
    .filter((frame) => Object.hasOwn(hosts, frame))
    .map((frame) => {
      const host = hosts[frame] ? `http://${hosts[frame]}:${port}` : '';
      return `<iframe title="${frame}" src="${host}/page?tools=${tools}"></iframe>`;
    });
  return [
    '<!doctype html><meta charset="utf-8">',
    `<title>${serial}</title>`,
    `<script data-serial="${serial}" data-tools="${tools}">${script}</script>`,
    ...inner,
  ].join('\n');
}
