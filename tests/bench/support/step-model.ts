import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveOnLoopback } from '../../e2e/support/site';
import { anyone } from '../../prove/support/anyone';

export type StepModel = Awaited<ReturnType<typeof startStepModel>>;

type Body = { messages: { role: string }[]; tools?: { function: { name: string } }[] };

/**
 * An endpoint that asks for `echo` as often as it is told to, and answers at once. What lies between the end of an
 * answer and the next request is the caller's own time.
 */
export async function startStepModel(steps: number) {
  let answeredAt = 0;
  let gaps: number[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const arrivedAt = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
    const step = body.messages.filter(({ role }) => role === 'assistant').length;
    if (step > 0) gaps.push(arrivedAt - answeredAt);
    response.writeHead(200, { ...anyone, 'content-type': 'text/event-stream' });
    const name = body.tools?.find((tool) => tool.function.name.endsWith('echo'))?.function.name ?? 'echo';
    for (const frame of step < steps ? callFrames(step, name) : lastFrames) response.write(frame);
    response.end('data: [DONE]\n\n', () => {
      answeredAt = performance.now();
    });
  };

  const server = await serveOnLoopback(async (request, response) => {
    if (request.method === 'OPTIONS') response.writeHead(204, anyone).end();
    else if (request.url === '/v1/chat/completions') await answer(request, response);
    else response.writeHead(404, anyone).end('There is nothing here.');
  });
  return {
    baseUrl: `${server.url}/v1`,
    /** Milliseconds of each step since the last time this was asked. */
    takeGaps(): number[] {
      const taken = gaps;
      gaps = [];
      return taken;
    },
    close: server.close,
  };
}

const frame = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({
    id: 'step',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'steps',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

function callFrames(step: number, name: string): string[] {
  const call = { name, arguments: JSON.stringify({ text: `step ${step}` }) };
  const calls = [{ index: 0, id: `call-${step}`, type: 'function', function: call }];
  return [frame({ role: 'assistant', content: '', tool_calls: calls }, null), frame({}, 'tool_calls')];
}

const lastFrames = [frame({ role: 'assistant', content: 'Done.' }, null), frame({}, 'stop')];
