import { browser } from '../../utils/browser';
import { isFirefox } from '../../utils/user-scripts';
import { words } from '../../utils/words';
import { report } from '../store/view';

/** Leads to the browser's switch for code of others. @param onDone told where the browser asked here and now. */
export function CodeSwitchButton({ onDone }: { onDone: () => void }) {
  return (
    <button type="button" class="button" onClick={() => (isFirefox() ? ask(onDone) : openDetails())}>
      {isFirefox() ? words('allowUserScripts') : words('showUserScripts')}
    </button>
  );
}

const openDetails = () => void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });

/** Firefox gives this permission alone, never together with another one. */
function ask(onDone: () => void): void {
  browser.permissions.request({ permissions: ['userScripts'] as never }).then(onDone, (thrown: unknown) => {
    report.value = words('firefoxDidNotAsk', String(thrown));
  });
}
