import { closeConsole } from './tools/close-console.js';
import { dropPin } from './tools/drop-pin.js';
import { goToCoordinates } from './tools/go-to-coordinates.js';
import { htmxTrigger } from './tools/htmx-trigger.js';
import { log } from './tools/log.js';
import { openConsole } from './tools/open-console.js';
import { refreshNoteList } from './tools/refresh-note-list.js';
import { setDarkMode } from './tools/set-dark-mode.js';

/** What this page offers to agents. Each is a plain object: name, description, schema of its input, function. */
export const tools = [
  htmxTrigger,
  openConsole,
  closeConsole,
  log,
  refreshNoteList,
  setDarkMode,
  dropPin,
  goToCoordinates,
];
