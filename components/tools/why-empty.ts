import type { FrontPage } from '../../utils/panel-state';

/** Why there is no tool to show, and what to do about it. */
export function whyEmpty(page: FrontPage | null): string {
  switch (page?.access) {
    case 'granted':
      return `${page.site} is connected, but it has registered no tools on this page.`;
    case 'not-granted':
      return `${page.site} is not connected. Press "Connect ${page.site}" at the top to see its tools.`;
    case 'hidden':
      return 'Patchbay cannot see the page in front. Press its toolbar button on that page first.';
    case 'impossible':
      return page.explanation || 'The browser lets no extension see this page.';
    case undefined:
      return 'No page is open in this window.';
  }
}
