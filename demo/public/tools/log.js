import { writeLine } from '../console-panel.js';

export const log = {
  name: 'log',
  title: 'Write to the console',
  description: "Log a message: write one line into this page's console panel, open or not.",
  inputSchema: {
    type: 'object',
    properties: { message: { type: 'string', minLength: 1, maxLength: 2000, description: 'The line to write' } },
    required: ['message'],
    additionalProperties: false,
  },
  execute: ({ message }) => ({ message, ...writeLine(message, 'agent') }),
};
