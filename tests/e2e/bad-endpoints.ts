import type { ServerResponse } from 'node:http';
import { serveOnLoopback } from './support/site';

const anyone = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const chunk = (delta: object) =>
  `data: ${JSON.stringify({
    id: 'x',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'bad',
    choices: [{ index: 0, delta, finish_reason: null }],
  })}\n\n`;

const answers: Record<string, (response: ServerResponse) => void> = {
  '/unauthorized': (response) => {
    response.writeHead(401, { ...anyone, 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } }));
  },
  '/html': (response) => {
    response.writeHead(200, { ...anyone, 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in to the café Wi-Fi</title><h1>Welcome</h1>');
  },
  '/cut': (response) => {
    response.writeHead(200, { ...anyone, 'content-type': 'text/event-stream' });
    response.write(chunk({ role: 'assistant', content: 'Half of a sen' }));
    const call = { index: 0, id: 'c1', type: 'function', function: { name: 'localhost_count', arguments: '{}' } };
    response.write(chunk({ tool_calls: [call] }), () => response.destroy());
  },
};

/** Endpoints that answer as none should, below one base URL: `/unauthorized`, `/html`, `/cut`; all else is a 404. */
export const serveBadEndpoints = () =>
  serveOnLoopback((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, anyone).end();
    const folder = `/${(request.url ?? '').split('/')[1]}`;
    const answer = answers[folder];
    if (answer) return answer(response);
    response.writeHead(404, { ...anyone, 'content-type': 'text/plain' }).end('Not Found');
  });
