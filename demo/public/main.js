import { offerTools } from './agent.js';
import { setConsoleOpen, wireConsolePanel, writeLine } from './console-panel.js';
import { wireDarkMode } from './dark-mode.js';
import { wireMapView } from './map-view.js';
import { wireNoteForms } from './note-forms.js';
import { tools } from './tools.js';
import { markCurrentView } from './view.js';

wireConsolePanel();
wireDarkMode();
wireMapView();
markCurrentView();
wireNoteForms();
offerTools(tools);

document.addEventListener('htmx:after:settle', markCurrentView);
document.addEventListener('htmx:response:error', ({ detail }) => {
  const answer = new DOMParser().parseFromString(detail.ctx.text, 'text/html');
  writeLine(answer.body.textContent.trim(), 'page');
  setConsoleOpen(true);
});
