import './site-bar.css';
import { Plug, Unplug } from 'lucide-preact';
import { browser } from '../../utils/browser';
import type { FrontPage } from '../../utils/panel-state';
import { page } from '../store/panel';
import { report } from '../store/view';

/** The page in front and whether Patchbay may see it; granted and taken back here. */
export function SiteBar() {
  const front = page.value;
  if (!front) return null;
  return (
    <section class={`site-bar ${front.access}`} aria-label="Page in front">
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
            <strong>{front.site}</strong> connected
          </span>
          <button
            type="button"
            class="link-button"
            onClick={() => disconnect(front)}
            title={`Disconnect ${front.site}`}
          >
            <Unplug size={14} aria-hidden="true" /> Disconnect
          </button>
        </>
      );
    case 'not-granted':
      return (
        <>
          <button type="button" class="button primary connect" onClick={() => connect([front.pattern])}>
            <Plug size={14} aria-hidden="true" /> Connect {front.site}
          </button>
          <details class="connect-more">
            <summary>More</summary>
            <p>
              Connecting lets Patchbay see and run the functions of this site. You can take it back at any time.
            </p>
            <button type="button" class="button" onClick={() => connect(allSites)}>
              Connect all sites
            </button>
          </details>
        </>
      );
    case 'hidden':
      return (
        <span class="site-name">
          Patchbay cannot see this page yet. Press its toolbar button while the page is in front.
        </span>
      );
    case 'impossible':
      return <span class="site-name">{front.explanation || 'The browser lets no extension see this page.'}</span>;
  }
}

const allSites = ['http://*/*', 'https://*/*'];

/** Nothing may be awaited before the request: it needs the gesture of the click. */
function connect(origins: string[]): void {
  browser.permissions.request({ origins }).catch((thrown: unknown) => {
    report.value = `The browser did not ask for the site: ${String(thrown)}`;
  });
}

async function disconnect({ pattern, site }: FrontPage): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
    if (!(await browser.permissions.contains({ origins: [pattern] }))) return;
    // A grant of all sites holds this one too, and only goes whole.
    await browser.permissions.remove({ origins: allSites });
    report.value = 'All sites were connected together, so all of them are disconnected now.';
  } catch (thrown) {
    report.value = `${site} could not be disconnected: ${String(thrown)}`;
  }
}
