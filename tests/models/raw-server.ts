import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with one request: bytes, pauses in milliseconds, and at the end a close or a cut connection. */
export type RawStep = string | Uint8Array | { pause: number };
export type RawReply = {
  status?: number;
  headers?: Record<string, string>;
  steps: RawStep[];
  /** `close`: in order; `cut`: the socket is destroyed; `hang`: nothing more, ever. */
  end?: 'close' | 'cut' | 'hang';
  /** Destroy the socket before any header. */
  refuse?: boolean;
};
export type SeenRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: unknown };

/** A model server on the loopback that sends exactly the bytes that it is told to. */
export class RawServer {
  readonly requests: SeenRequest[] = [];
  /** Requests whose client went away before the answer was over. */
  abandoned = 0;
  #replies: RawReply[] = [];
  #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        this.requests.push({
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body: text === '' ? null : JSON.parse(text),
        });
        response.on('close', () => {
          if (!response.writableEnded) this.abandoned += 1;
        });
        void play(this.#next(), response);
      });
    });
  }

  static async start(): Promise<RawServer> {
    const server = new RawServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** Replies in order; the last one is repeated. */
  will(...replies: RawReply[]): void {
    this.#replies = replies;
    this.requests.length = 0;
    this.abandoned = 0;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #next(): RawReply {
    const [first, ...rest] = this.#replies;
    if (rest.length > 0) this.#replies = rest;
    return first ?? { status: 500, steps: ['no reply was planned'] };
  }
}

async function play(reply: RawReply, response: ServerResponse): Promise<void> {
  if (reply.refuse) return void response.socket?.destroy();
  response.socket?.setNoDelay(true);
  response.writeHead(reply.status ?? 200, { 'content-type': 'text/event-stream', ...reply.headers });
  response.flushHeaders();
  for (const step of reply.steps) {
    if (response.destroyed) return;
    if (typeof step === 'object' && 'pause' in step) await new Promise((done) => setTimeout(done, step.pause));
    else if (step.length > 0) await new Promise<void>((done) => response.write(step, () => done()));
  }
  if (reply.end === 'hang') return;
  if (reply.end === 'cut') response.socket?.destroy();
  else response.end();
}
