import { browser } from '../../utils/browser';
import { words } from '../../utils/words';
import { report } from '../store/view';

/** The panel in a window of its own, beside whatever the person works in. */
export async function openInWindow(): Promise<void> {
  try {
    await browser.windows.create({
      type: 'popup',
      url: browser.runtime.getURL('sidepanel.html'),
      width: 440,
      height: 780,
    });
  } catch (thrown) {
    report.value = words('windowRefused', String(thrown));
  }
}
