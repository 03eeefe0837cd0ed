import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { env } from 'node:process';
import { serveOnLoopback } from '../../e2e/support/site';
import { answerFrom } from '../page-actions/serve-apps';
import type { Sheet } from './sheet';

const repository = 'https://github.com/w3c/aria-practices';
const commit = '18c1a2fca626f7aeb33270e23ae9b18833e2164d';

const artifacts = join(import.meta.dirname, '..', '..', '..', '.artifacts');

/**
 * The examples of W3C's ARIA Authoring Practices, which no registry has: from a checkout that `PATCHBAY_ARIA_PRACTICES`
 * names, or fetched once. No sheets where neither is to be had.
 */
export async function serveAriaPractices(): Promise<{ sheets: Sheet[]; close(): Promise<void> }> {
  const root = env.PATCHBAY_ARIA_PRACTICES ?? fetched();
  const patterns = join(root, 'content', 'patterns');
  if (!existsSync(patterns)) return { sheets: [], close: async () => undefined };
  const server = await serveOnLoopback((request, response) => answer(root, request, response));
  const sheets = examplesIn(patterns).map((path) => ({
    name: basename(path, '.html'),
    row: 'ARIA Authoring Practices',
    url: `${server.url}/content/patterns/${path}`,
    isStaged: false,
    mostOpened: 3,
  }));
  return { sheets, close: server.close };
}

const examplesIn = (patterns: string): string[] =>
  readdirSync(patterns, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/examples\/[^/]+\.html$/.test(path))
    .sort();

function fetched(): string {
  const folder = join(artifacts, 'aria-practices');
  if (existsSync(join(folder, 'content'))) return folder;
  mkdirSync(folder, { recursive: true });
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
  try {
    git('init');
    git('fetch', '--depth', '1', repository, commit);
    git('checkout', 'FETCH_HEAD');
  } catch {
    console.log(`${repository} cannot be reached; the ARIA Authoring Practices are left out.`);
  }
  return folder;
}

/** As they are, but for what they embed from other hosts (a report, a style sheet): it is not a part of the example. */
function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = join(root, path);
  if (!path.endsWith('.html') || path.includes('..') || !existsSync(file)) {
    answerFrom(root, request, response);
    return;
  }
  const html = readFileSync(file, 'utf8')
    .replaceAll(/<link[^>]*href="https?:[^>]*>/g, '')
    .replaceAll(/<iframe[^>]*src="https?:[^>]*>\s*<\/iframe>/g, '');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}
