import { effect, signal } from '@preact/signals';

const key = 'workshop';

/** Showing tools to an audience: large type, and a bar with what a presenter needs. Of this panel alone. */
export const workshop = signal(localStorage.getItem(key) === 'on');

export function toggleWorkshop(): void {
  workshop.value = !workshop.value;
  if (workshop.value) localStorage.setItem(key, 'on');
  else localStorage.removeItem(key);
}

effect(() => {
  document.documentElement.classList.toggle('workshop', workshop.value);
});
