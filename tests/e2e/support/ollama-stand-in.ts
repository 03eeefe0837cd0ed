import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { callFrame, doneFrame, finishFrame, textFrame } from '../../models/frames';

/** Where Ollama is looked for. */
const port = 11434;

export type ModelInStore = { id: string; capabilities: string[] };
export type OllamaStandIn = Awaited<ReturnType<typeof startOllamaStandIn>>;

/**
 * Ollama as far as a browser notices it: it lists its models, says what each can do, and refuses a chat whose `Origin`
 * it was not told to allow, which is that of every browser extension.
 * @param answer What it says to the last message: a text, or one call.
 */
export async function startOllamaStandIn(
  models: readonly ModelInStore[],
  answer: (lastMessage: { role: string; content: string }) => string | { name: string; arguments: object },
) {
  const chats: { origin: string | undefined; model: string }[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, models, answer, chats).catch((thrown) => response.destroy(thrown as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new Error(`Port ${port} is taken: stop the model server of this machine.`)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    chats,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  models: readonly ModelInStore[],
  answer: Parameters<typeof startOllamaStandIn>[1],
  chats: OllamaStandIn['chats'],
): Promise<void> {
  const { origin } = request.headers;
  const body = await bodyOf(request);
  const json = (value: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (origin !== undefined && !/^https?:\/\/(?:localhost|127\.0\.0\.1)(?::|$)/.test(origin)) {
    response.writeHead(403).end();
    return;
  }
  if (request.url === '/api/version') return json({ version: '0.20.1' });
  if (request.url === '/v1/models')
    return json({ object: 'list', data: models.map(({ id }) => ({ id, object: 'model' })) });
  const wanted = models.find(({ id }) => id === (body as { model?: string }).model);
  if (!wanted) return json({ error: { message: 'model not found' } }, 404);
  if (request.url === '/api/show') return json({ capabilities: wanted.capabilities });
  chats.push({ origin, model: wanted.id });
  const { messages } = body as { messages: { role: string; content: string }[] };
  const said = answer(messages.at(-1) ?? { role: '', content: '' });
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  // A whole call in one chunk and no finish but `stop`, as Ollama sends it.
  const frames =
    typeof said === 'string'
      ? [textFrame(said), finishFrame('stop')]
      : [
          callFrame({ id: 'call_1', function: { name: said.name, arguments: JSON.stringify(said.arguments) } }),
          finishFrame('stop'),
        ];
  response.end([...frames, doneFrame].join(''));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
