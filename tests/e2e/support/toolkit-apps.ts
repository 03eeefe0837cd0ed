import { execFileSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { serveOnLoopback } from './site';

const root = join(import.meta.dirname, '..', '..', '..');
const source = join(root, 'tests', 'fixtures', 'toolkit-apps');
/** Outside of the source tree, so that no type check or linter of ours walks through it. */
const workplace = join(root, '.artifacts', 'toolkit-apps');

/** Where each application lies in its package. */
const folders: Record<string, string> = {
  luckysheet: 'node_modules/luckysheet/dist',
  reveal: 'node_modules/reveal.js',
  'svg-edit': 'node_modules/svgedit/dist/editor',
  'swagger-ui': 'node_modules/swagger-ui-dist',
  tiddlywiki: 'tiddlywiki',
  todomvc: 'node_modules/todomvc/examples',
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Applications as their packages have them, each under its name; nothing of theirs is changed but what they show. */
export async function serveToolkitApps() {
  install();
  const site = await serveOnLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, app = '', ...rest] = pathname.split('/');
    const path = rest.join('/');
    const told = app === 'swagger-ui' ? apiOf(path) : undefined;
    if (told) return void response.writeHead(200, { 'content-type': told.type }).end(told.text);
    const folder = join(workplace, folders[app] ?? 'nowhere');
    const file = join(folder, normalize(decodeURIComponent(path)));
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) {
      return void response.writeHead(404).end();
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return { ...site, address: (path: string) => `${site.url}/${path}` };
}

function install(): void {
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const kept = join(workplace, 'package-lock.json');
  const wiki = join(workplace, 'tiddlywiki', 'index.html');
  if (existsSync(wiki) && existsSync(kept) && readFileSync(kept, 'utf8') === lock) return;
  rmSync(workplace, { recursive: true, force: true });
  mkdirSync(workplace, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(source, name), join(workplace, name));
  cpSync(join(root, '.npmrc'), join(workplace, '.npmrc'));
  execFileSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps'], { cwd: workplace, stdio: 'ignore' });
  const editions = join(workplace, 'node_modules', 'tiddlywiki');
  const render = ['--render', '$:/core/save/all', 'index.html', 'text/plain'];
  const command = [join(editions, 'tiddlywiki.js'), join(editions, 'editions', 'empty'), '--output'];
  execFileSync(process.execPath, [...command, join(workplace, 'tiddlywiki'), ...render], { stdio: 'ignore' });
}

/** An API of our own for Swagger UI to show: the one that its package names is out on the network. */
function apiOf(path: string): { type: string; text: string } | undefined {
  if (path === 'swagger-initializer.js') {
    const script = readFileSync(join(workplace, folders['swagger-ui'] ?? '', path), 'utf8');
    return { type: 'text/javascript', text: script.replace(/url: ".*"/, 'url: "api.json"') };
  }
  if (path === 'api.json') return { type: 'application/json', text: JSON.stringify(api) };
  const pet = /^pets\/(\d+)$/.exec(path)?.[1];
  return pet ? { type: 'application/json', text: JSON.stringify({ id: Number(pet), name: 'Rex' }) } : undefined;
}

const api = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1' },
  servers: [{ url: '/swagger-ui' }],
  paths: {
    '/pets/{petId}': {
      get: {
        tags: ['pets'],
        summary: 'Find a pet by its number',
        parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: { 200: { description: 'The pet' } },
      },
    },
    '/orders': {
      post: { tags: ['orders'], summary: 'Order a pet', responses: { 201: { description: 'Ordered' } } },
    },
  },
};
