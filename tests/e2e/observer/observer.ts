import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { pagePartText } from '../../../scripts/page-part';
import { partNames } from '../../../utils/part-names';
import type { CallResult } from '../../../utils/tool';
import { type Harness, launch } from '../harness';
import type { LaunchOptions } from '../support/browser-driver';
import { eventually } from '../support/eventually';
import { serveOnLoopback } from '../support/site';

/** A message of a document's, as the browser delivered it. */
export type Heard = {
  message: {
    patchbay: string;
    request: { documentId: string; revision: number; tools: { name: string }[] | null };
  };
  tabId: number;
  frameId: number;
  url: string;
  origin: string;
};
type Order = { id: number; order: 'send' | 'inject' } & Record<string, unknown>;

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * A browser with Patchbay's own content scripts, and in place of its worker one that a test speaks through: what goes
 * in and out of pages is seen here byte by byte.
 */
export class Observer {
  readonly heard: Heard[] = [];
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private orders: Order[] = [];
  private wake: (() => void) | null = null;
  private lastId = 0;

  private constructor(
    readonly harness: Harness,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(browser: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Observer> {
    let observer: Observer | null = null;
    const control = await serveOnLoopback(async (request, response) => {
      const answer = await observer?.serve(request);
      response.end(JSON.stringify(answer ?? []));
    });
    const folder = await makeExtension(control.url);
    const harness = await launch({ ...options, browser, extensionFolder: folder });
    observer = new Observer(harness, async () => {
      await harness.close();
      await control.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return observer;
  }

  close = () => this.cleanUp();

  /** The last list of tools that a document announced, once it fulfils the condition. */
  announcement(path: string, enough: (heard: Heard) => boolean = () => true): Promise<Heard> {
    return eventually(`${path} to announce its tools`, async () => {
      const last = this.heard.findLast(
        ({ message, url }) => message.patchbay === 'document/announce' && url.endsWith(path),
      );
      return last && enough(last) ? last : null;
    });
  }

  /** Runs a tool in the document that announced it. */
  async call({ tabId, frameId, message }: Heard, tool: string, input: object = {}, source = 'page') {
    const { documentId } = message.request;
    const request = { callId: crypto.randomUUID(), documentId, tool, source, arguments: input };
    const answer = await this.order('send', { tabId, frameId, message: { patchbay: 'call/run', request } });
    const outcome = answer as { ok: boolean; value?: CallResult } | null;
    if (!outcome?.ok || !outcome.value) throw new Error(`"${tool}" was not run: ${JSON.stringify(answer)}`);
    return outcome.value;
  }

  order(order: Order['order'], details: Record<string, unknown>): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.orders.push({ id, order, ...details });
      this.wake?.();
    });
  }

  private async serve(request: IncomingMessage): Promise<unknown> {
    if (request.url === '/orders') return this.nextOrders();
    const body = JSON.parse(await bodyOf(request)) as never;
    if (request.url === '/heard') this.heard.push(body);
    else this.waiting.get((body as { id: number }).id)?.((body as { answer: unknown }).answer);
    return null;
  }

  private async nextOrders(): Promise<Order[]> {
    if (this.orders.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 5000);
      });
    }
    return this.orders.splice(0);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function makeExtension(control: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-observer-'));
  const build = join(env.PATCHBAY_OUT ?? join(root, '.output'), 'chrome-mv3');
  const scripts = ['bridge.js', 'provider.js', ...partNames.map((name) => `${name}-part.js`)];
  for (const script of scripts.filter((name) => existsSync(join(build, name)))) {
    cpSync(join(build, script), join(folder, script));
  }
  const part = await pagePartText();
  const background = readFileSync(join(import.meta.dirname, 'background.js'), 'utf8');
  writeFileSync(
    join(folder, 'background.js'),
    background.replaceAll('CONTROL', control).replace(/PAGE_PART(?=,)/, () => part),
  );
  const everywhere = {
    matches: ['http://*/*'],
    run_at: 'document_start',
    all_frames: true,
    match_origin_as_fallback: true,
  };
  const manifest = {
    manifest_version: 3,
    name: 'Observer',
    version: '1',
    browser_specific_settings: { gecko: { id: 'patchbay@patchbay.example' } },
    permissions: ['scripting', 'tabs'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [
      { ...everywhere, js: ['bridge.js'] },
      { ...everywhere, js: ['provider.js'], world: 'MAIN' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
