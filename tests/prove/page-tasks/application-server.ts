import { serveOnLoopback } from '../../e2e/support/site';
import { answerFrom } from '../page-actions/serve-apps';

/** Serves the applications, and an API that writes down what it was asked, as `POST /api/pets {"name":…}`. */
export async function serveApplications(folder: string) {
  const asked: string[] = [];
  const server = await serveOnLoopback(async (request, response) => {
    if (!request.url?.startsWith('/api/')) {
      answerFrom(folder, request, response);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"done":true}');
  });
  return { ...server, asked };
}
