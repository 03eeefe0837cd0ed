import { setConsoleOpen } from '../console-panel.js';

export const openConsole = {
  name: 'open_console',
  title: 'Open the console',
  description: "Open this page's console panel, which shows its log lines. Does nothing if it is open already.",
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  execute: () => setConsoleOpen(true),
};
