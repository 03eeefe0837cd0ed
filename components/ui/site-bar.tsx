import './site-bar.css';
import { Plug, Unplug } from 'lucide-preact';
import type { FrontPage } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { allSites, connect, disconnect } from '../store/grants';
import { page } from '../store/panel';

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
            onClick={() => void disconnect(front.pattern, front.site)}
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
