const panel = document.querySelector('#console');
const lines = document.querySelector('#console-lines');
const openSwitch = document.querySelector('#console-switch');

export const consoleState = () => ({ open: !panel.hidden, lines: lines.childElementCount });

/** Opens or closes the panel; doing it twice changes nothing. */
export function setConsoleOpen(open) {
  panel.hidden = !open;
  openSwitch.setAttribute('aria-expanded', String(open));
  lines.scrollTop = lines.scrollHeight;
  return consoleState();
}

/** @param from 'agent' for what an agent wrote, 'page' for what the page itself has to say. */
export function writeLine(message, from) {
  const line = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString();
  const text = document.createElement('span');
  text.textContent = message;
  line.dataset.from = from;
  line.append(time, text);
  lines.append(line);
  lines.scrollTop = lines.scrollHeight;
  return consoleState();
}

export function wireConsolePanel() {
  openSwitch.addEventListener('click', () => setConsoleOpen(panel.hidden));
  document.querySelector('#console-close').addEventListener('click', () => {
    setConsoleOpen(false);
    openSwitch.focus();
  });
}
