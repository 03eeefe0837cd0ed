import { browser } from '../../utils/browser';
import { words } from '../../utils/words';
import { page } from '../store/panel';

/** Is this the address of a toolkit's file? */
export const isToolkitFile = (url: string): boolean =>
  URL.canParse(url) && /(\.tool\.[cm]?[jt]s|\/tools\.json)$/.test(new URL(url).pathname);

/** The page in front is a toolkit's file: a person who followed a link to one can look at it from here. */
export function FileOffer() {
  const url = page.value?.url ?? '';
  if (!isToolkitFile(url)) return null;
  return (
    <div class="site-bar">
      <span class="site-name">{words('fileOffer')}</span>
      <button
        type="button"
        class="link-button"
        onClick={() =>
          void browser.tabs.create({ url: browser.runtime.getURL(`install.html?from=${encodeURIComponent(url)}`) })
        }
      >
        {words('lookAtIt')}
      </button>
    </div>
  );
}
