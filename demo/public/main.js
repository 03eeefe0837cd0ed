import { offerTools } from './agent.js';
import { wireConsolePanel, writeLine } from './console-panel.js';
import { wireDarkMode } from './dark-mode.js';
import { answerAgentSubmits } from './form-tools.js';
import { wireMapView } from './map-view.js';
import { tools } from './tools.js';
import { markCurrentView } from './view.js';

wireConsolePanel();
wireDarkMode();
wireMapView();
markCurrentView();
answerAgentSubmits();
offerTools(tools);

document.addEventListener('htmx:after:settle', markCurrentView);
document.addEventListener('htmx:response:error', ({ detail }) => {
  const answer = new DOMParser().parseFromString(detail.ctx.text, 'text/html');
  writeLine(answer.body.textContent.trim(), 'page');
});
