import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { serveOnLoopback } from '../support/site';

const folder = join(import.meta.dirname, 'page');

/** Extra documents of the suite, by path; `PORT` in them becomes the server's own. */
export type Documents = Record<string, { html: string; headers?: Record<string, string> }>;

/** Serves the suite's modules, transpiled and otherwise as they lie here, and the documents that load them. */
export async function serveSuite(documents: Documents) {
  const server = await serveOnLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = documents[pathname];
    if (found) {
      const html = found.html.replaceAll('PORT', String(server.port));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...found.headers }).end(html);
      return;
    }
    const source = join(folder, `${pathname.slice(1)}.ts`);
    if (!/^\/[a-z-]+$/.test(pathname) || !existsSync(source)) {
      response.writeHead(404).end('There is no such page.');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(transpile(source));
  });
  return server;
}

const transpile = (file: string): string =>
  ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
