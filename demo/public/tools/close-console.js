import { setConsoleOpen } from '../console-panel.js';

export const closeConsole = {
  name: 'close_console',
  title: 'Close the console',
  description: "Close this page's console panel and hide its log lines. Does nothing if it is closed already.",
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  execute: () => setConsoleOpen(false),
};
