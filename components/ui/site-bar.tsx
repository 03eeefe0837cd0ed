import './site-bar.css';
import { Plug, Unplug } from 'lucide-preact';
import { browser } from '../../utils/browser';
import type { FrontPage } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { page } from '../store/panel';
import { report } from '../store/view';

/** The page in front and whether Patchbay may see it; granted and taken back here. */
export function SiteBar() {
  const front = page.value;
  if (!front) return null;
  return (
    <section class={`site-bar ${front.access}`} aria-label={words('pageInFront')}>
      <span class="site-jack" aria-hidden="true" />
      <SiteText page={front} />
    </section>
  );
}

function SiteText({ page: front }: { page: FrontPage }) {
  switch (front.access) {
    case 'granted':
      return (
        <>
          <span class="site-name" title={front.title}>
            <strong>{front.site}</strong> {words('connected')}
          </span>
          <button
            type="button"
            class="link-button"
            onClick={() => disconnect(front)}
            title={words('disconnectSite', front.site)}
          >
            <Unplug size={14} aria-hidden="true" /> {words('disconnect')}
          </button>
        </>
      );
    case 'not-granted':
      return (
        <>
          <button type="button" class="button primary connect" onClick={() => connect([front.pattern])}>
            <Plug size={14} aria-hidden="true" /> {words('connectSite', front.site)}
          </button>
          <details class="connect-more">
            <summary>{words('more')}</summary>
            <p>{words('connectMeaning')}</p>
            <button type="button" class="button" onClick={() => connect(allSites)}>
              {words('connectAll')}
            </button>
          </details>
        </>
      );
    case 'hidden':
      return <span class="site-name">{words('pageHidden')}</span>;
    case 'impossible':
      return <span class="site-name">{front.explanation || words('pageImpossible')}</span>;
  }
}

const allSites = ['http://*/*', 'https://*/*'];

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function connect(origins: string[]): void {
  browser.permissions.request({ origins }).catch((thrown: unknown) => {
    report.value = words('connectFailed', String(thrown));
  });
}

async function disconnect({ pattern, site }: FrontPage): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
    if (!(await browser.permissions.contains({ origins: [pattern] }))) return;
    // A grant of all sites holds this one too, and only goes whole.
    await browser.permissions.remove({ origins: allSites });
    report.value = words('allDisconnected');
  } catch (thrown) {
    report.value = words('disconnectFailed', site, String(thrown));
  }
}
