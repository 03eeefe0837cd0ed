import { writeLine } from './console-panel.js';

const footer = document.querySelector('#agent');
const status = document.querySelector('#agent-status');
const hint = document.querySelector('#agent-hint');

/** Offers this page's functions to whatever agent the browser has, now or later. */
export function offerTools(tools) {
  if ('modelContext' in document) {
    register(tools);
    return;
  }
  // An extension that is allowed on this site only later adds document.modelContext to the open page, and no event
  // says so. Looking twice a second costs nothing that can be measured, and stops at the first sight of it.
  const looking = setInterval(() => {
    if (!('modelContext' in document)) return;
    clearInterval(looking);
    register(tools);
  }, 500);
}

async function register(tools) {
  const registrations = await Promise.allSettled(tools.map((tool) => document.modelContext.registerTool(tool)));
  for (const { reason } of registrations.filter(({ status }) => status === 'rejected')) {
    writeLine(`A function could not be offered: ${reason.message}`, 'page');
  }
  const offered = registrations.filter(({ status }) => status === 'fulfilled').length;
  footer.dataset.connected = String(offered > 0);
  status.textContent = `${offered} functions offered to agents.`;
  hint.textContent = 'Try: switch to the map and put a pin on Paris.';
}
