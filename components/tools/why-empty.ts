import type { FrontPage } from '../../utils/panel-state';
import { words } from '../../utils/words';

/** Why the page in front offers no tool, and what to do about it. */
export function whyEmpty(page: FrontPage | null): string {
  switch (page?.access) {
    case 'granted':
      return words('toolsNoneHere', page.site);
    case 'not-granted':
      return words('toolsConnectFirst', page.site);
    case 'hidden':
      return words('toolsPageHidden');
    case 'impossible':
      return page.explanation || words('pageImpossible');
    case undefined:
      return words('toolsNoPage');
  }
}
