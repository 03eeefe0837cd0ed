import type { ServerResponse } from 'node:http';
import { serveOnLoopback } from '../../e2e/support/site';
import { doneFrame, finishFrame, textFrame } from '../../models/frames';

/** Milliseconds since the epoch, in fractions: comparable between processes of one machine. */
const now = () => performance.timeOrigin + performance.now();

export type ChunkStream = Awaited<ReturnType<typeof serveChunkStream>>;

/**
 * A model endpoint, and a bare page beside it, that get the same stream: one numbered word a chunk (` w17`), so many
 * chunks a second. `sentAt[n]` is when chunk n was handed to the socket.
 */
export async function serveChunkStream(chunks: number, perSecond: number) {
  let sentAt: number[] = [];
  const site = await serveOnLoopback((request, response) => {
    if (request.method === 'POST') {
      sentAt = [];
      response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
      response.socket?.setNoDelay(true);
      return void pour(response, chunks, perSecond, sentAt);
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>floor</title><pre id="out" style="white-space: pre-wrap"></pre>');
  });
  return {
    url: `http://127.0.0.1:${site.port}/`,
    baseUrl: `http://127.0.0.1:${site.port}/v1`,
    sentAt: () => sentAt,
    close: site.close,
  };
}

async function pour(response: ServerResponse, chunks: number, perSecond: number, sentAt: number[]): Promise<void> {
  const began = now();
  while (sentAt.length < chunks && !response.destroyed) {
    const due = Math.min(chunks, Math.ceil(((now() - began) / 1000) * perSecond));
    while (sentAt.length < due) {
      sentAt.push(now());
      response.write(textFrame(` w${sentAt.length - 1}`));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  response.end(finishFrame('stop') + doneFrame);
}
