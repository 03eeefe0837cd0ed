import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveOnLoopback } from '../../e2e/support/site';
import type { Move, Play } from './play';

type Message = { role: string; content?: unknown };
type Body = { messages: Message[]; tools?: { function: { name: string } }[] };

/**
 * A model that keeps nothing in mind: the last message names the task, and the task is played anew with the answers
 * that its calls have had since. What it says in the end, or where it gave up, is its last message.
 */
export async function startPlayer(plays: ReadonlyMap<string, () => Play>) {
  const server = await serveOnLoopback((request, response) => {
    void answer(request, response, plays).catch((thrown: unknown) => {
      response.writeHead(500).end(String(thrown));
    });
  });
  return { baseUrl: `${server.url}/v1`, model: 'scripted', stop: server.close };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  plays: ReadonlyMap<string, () => Play>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { messages, tools = [] } = JSON.parse(Buffer.concat(chunks).toString() || '{"messages":[]}') as Body;
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const play = [...plays].find(([name]) => wordsOf(messages[last]).includes(name))?.[1];
  const answers = messages
    .slice(last)
    .filter(({ role }) => role === 'tool')
    .map(wordsOf);
  const next = play ? replay(play(), answers) : 'There is no such task.';
  response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
  const send = (delta: object, finish: string | null) =>
    response.write(
      `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  if (typeof next === 'string') send({ role: 'assistant', content: next }, null);
  else send({ role: 'assistant', tool_calls: [callOf(next, tools, answers.length)] }, null);
  send({}, typeof next === 'string' ? 'stop' : 'tool_calls');
  response.end('data: [DONE]\n\n');
}

function replay(play: Play, answers: readonly string[]): Move | string {
  try {
    let step = play.next();
    for (const words of answers) {
      if (step.done) break;
      step = play.next(words);
    }
    return step.value;
  } catch (thrown) {
    return `I gave up: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

function callOf({ tool, arguments: args }: Move, tools: NonNullable<Body['tools']>, turn: number) {
  const name = tools.map((known) => known.function.name).find((known) => known.endsWith(`page_${tool}`)) ?? tool;
  return { index: 0, id: `call-${turn}`, type: 'function', function: { name, arguments: JSON.stringify(args) } };
}

function wordsOf(message: Message | undefined): string {
  const content = message?.content ?? '';
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part) => (part as { text?: string }).text ?? '').join('\n') : '';
}
