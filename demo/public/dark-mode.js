const root = document.documentElement;
const darkSwitch = document.querySelector('#dark-mode-switch');

export const isDark = () => root.dataset.theme === 'dark';

const showOnSwitch = () => darkSwitch.setAttribute('aria-pressed', String(isDark()));

export function setDarkMode(dark) {
  root.dataset.theme = dark ? 'dark' : 'light';
  localStorage.setItem('theme', root.dataset.theme);
  showOnSwitch();
}

export function wireDarkMode() {
  showOnSwitch();
  darkSwitch.addEventListener('click', () => setDarkMode(!isDark()));
}
