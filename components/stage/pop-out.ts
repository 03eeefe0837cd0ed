import { browser } from '../../utils/browser';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { hashOf, type Stage } from './stage';

/** Opens it in a window of its own, for a projector beside the panel. */
export function popOut(wanted: Stage): void {
  const url = `${location.pathname}${hashOf(wanted)}`;
  browser.windows
    .create({ type: 'popup', url: browser.runtime.getURL(url), width: 960, height: 760 })
    .catch((thrown: unknown) => {
      report.value = words('windowRefused', String(thrown));
    });
}
