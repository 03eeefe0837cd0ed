import { Plug, Unplug } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { ToolRow } from '../../utils/panel-state';
import { words } from '../../utils/words';
import { allSites, connect, disconnect, followGrants, grants, isAllSites } from '../store/grants';
import { tools } from '../store/panel';
import { PlainText } from '../ui/plain-text';
import { SiteTools } from './site-tools';

/** Where Patchbay may see pages, what those offer, and the way to take it back. */
export function SitesSection() {
  useEffect(() => {
    if (grants.value === null) followGrants();
  }, []);
  const patterns = grants.value ?? [];
  const single = patterns.filter((pattern) => !isAllSites(pattern));
  const all = patterns.some(isAllSites);
  const others = all
    ? tools.value.filter((row) => !single.some((pattern) => hostOf(pattern) === hostOfRow(row)))
    : [];
  return (
    <section class="settings-group" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{words('sites')}</h2>
      <p class="hint">{words('sitesMeaning')}</p>
      {grants.value !== null && patterns.length === 0 && <p>{words('sitesNone')}</p>}
      <ul class="model-list">
        {all && (
          <li class="model-row">
            <SiteHead name={words('allSites')} onDisconnect={() => void disconnectAll()} />
            <SiteTools rows={others} />
          </li>
        )}
        {single.map((pattern) => (
          <li key={pattern} class="model-row">
            <SiteHead name={shownAs(pattern)} onDisconnect={() => void disconnect(pattern, shownAs(pattern))} />
            <SiteTools rows={tools.value.filter((row) => hostOfRow(row) === hostOf(pattern))} />
          </li>
        ))}
      </ul>
      {!all && (
        <button type="button" class="button" onClick={() => connect(allSites)}>
          <Plug size={14} aria-hidden="true" /> {words('connectAll')}
        </button>
      )}
    </section>
  );
}

function SiteHead({ name, onDisconnect }: { name: string; onDisconnect: () => void }) {
  return (
    <div class="model-head site-head">
      <strong>
        <PlainText text={name} />
      </strong>
      <button type="button" class="button" aria-label={words('disconnectSite', name)} onClick={onDisconnect}>
        <Unplug size={14} aria-hidden="true" /> {words('disconnect')}
      </button>
    </div>
  );
}

/** All of them, in whatever form the browser keeps them. */
async function disconnectAll(): Promise<void> {
  for (const pattern of (grants.value ?? []).filter(isAllSites)) await disconnect(pattern, words('allSites'));
}

/** `https://a.example/*` is shown as it is read: the scheme only where it is not the usual one. */
const shownAs = (pattern: string): string => pattern.replace(/\/\*$/, '').replace(/^https:\/\//, '');

const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/[/:].*$/, '');
const hostOfRow = ({ site }: ToolRow): string => site.replace(/:\d+$/, '');
