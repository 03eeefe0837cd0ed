import { askedAbout, askedAboutKey } from '../../utils/asked-about';
import { browser } from '../../utils/browser';
import { focusMessageBox } from '../ui/keep-focus';
import { addAttachments } from './attachments';
import { panelPlace } from './place';
import { screen, shownThread } from './view';

/** Takes what was pointed at in a page of this window, now or from now on. */
export function takeAskedAbout(): void {
  const take = async () => {
    const { [askedAboutKey]: stored } = await browser.storage.session.get(askedAboutKey);
    const parsed = askedAbout.safeParse(stored);
    if (!parsed.success || parsed.data.windowId !== panelPlace().windowId) return;
    await browser.storage.session.remove(askedAboutKey);
    screen.value = 'chat';
    addAttachments(shownThread.value, [parsed.data.attachment]);
    setTimeout(focusMessageBox);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[askedAboutKey]?.newValue !== undefined) void take();
  });
  void take();
}
