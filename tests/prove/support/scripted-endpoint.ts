import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { anyone } from './anyone';
import type { Passings } from './passings';
import { type Turn, turnFor } from './scenarios';

type Body = {
  messages: { role: string; content?: unknown }[];
  tools?: { function: { name: string } }[];
};

/** A request as it came: for the proof that a run asks with the same tools from its first step to its last. */
export type Asked = { tag: string; tools: string[] };

/**
 * A model that keeps nothing in mind: the last message says what is played, the number of answers since then says which
 * turn it is. The same request again gets the same answer, as a run that was interrupted needs it.
 */
export async function answerAsScripted(
  request: IncomingMessage,
  response: ServerResponse,
  passings: Passings,
  pardoned: ReadonlySet<string>,
  asked: (request: Asked) => void,
): Promise<void> {
  const body = JSON.parse(await textOf(request)) as Body;
  const last = body.messages.findLastIndex(({ role }) => role === 'user');
  const text = contentText(body.messages[last]?.content);
  const turnNumber = body.messages.slice(last).filter(({ role }) => role === 'assistant').length;
  const tools = (body.tools ?? []).map((tool) => tool.function.name);
  const { tag, turn } = turnFor(text, turnNumber, pardoned);
  asked({ tag, tools });
  await passings.pass('model:asked');
  if (turn.status !== undefined) {
    response.writeHead(turn.status, { ...anyone, 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'The script refuses this request.' } }));
    return;
  }
  response.writeHead(200, { ...anyone, 'content-type': 'text/event-stream' });
  await play(turn, turnNumber, tag, tools, response, passings);
}

async function play(
  turn: Turn,
  turnNumber: number,
  tag: string,
  tools: string[],
  response: ServerResponse,
  passings: Passings,
): Promise<void> {
  const write = (delta: object, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({
        id: `${tag}-${turnNumber}`,
        object: 'chat.completion.chunk',
        created: 1,
        model: 'scripted',
        choices: [{ index: 0, delta, finish_reason: finish }],
      })}\n\n`,
    );
  write({ role: 'assistant', content: '' });
  for (const piece of turn.text ?? []) {
    write({ content: piece });
    await passings.pass('model:piece');
    if (turn.pause) await pause(turn.pause);
    if (response.destroyed) return;
  }
  for (const [index, call] of (turn.calls ?? []).entries()) {
    const name = tools.find((tool) => tool.endsWith(`_${call.tool}`)) ?? call.tool;
    const id = `call-${tag}-${turnNumber}-${index}`;
    write({
      tool_calls: [{ index, id, type: 'function', function: { name, arguments: JSON.stringify(call.arguments) } }],
    });
    await passings.pass('model:call');
  }
  write({}, turn.calls ? 'tool_calls' : 'stop');
  await passings.pass('model:whole');
  response.end('data: [DONE]\n\n');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const contentText = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((part) => (part as { text?: string }).text ?? '').join('\n')
      : '';
