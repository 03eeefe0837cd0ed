import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { serveOnLoopback } from '../../e2e/support/site';

const icon = '<link rel="icon" href="data:,">';

/** Serves each hostile script of this folder as a page of its own: `/zoo` runs `zoo-script.ts`, before all else. */
export const serveHostilePages = () =>
  serveOnLoopback((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (!/^[a-z]+$/.test(name)) {
      response.writeHead(404).end();
      return;
    }
    const script = readFileSync(join(import.meta.dirname, `${name}-script.ts`), 'utf8');
    const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
    const { outputText } = ts.transpileModule(script, { compilerOptions: options });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>${name}</title>${icon}<script>{${outputText}}</script><body><p>body</p>`);
  });
