/** Which of the two views stands on the page: "notes" or "map". */
export const currentView = () => document.querySelector('#view > [data-view]').dataset.view;

export function markCurrentView() {
  for (const button of document.querySelectorAll('[data-shows]')) {
    button.setAttribute('aria-pressed', String(button.dataset.shows === currentView()));
  }
}
