import type { Catalogue } from '../../catalogue/catalogue';
import type { CataloguedDocument } from '../../catalogue/catalogued-document';
import { within } from '../within';

/** Milliseconds. Two hundred frames that were loaded at once have told of themselves after a second, in Firefox. */
const patience = 500;

/** The documents of a tab, once there are at least so many, or the patience has ended. */
export function documentsOf(
  catalogue: Catalogue,
  tabId: () => number,
  least: number,
  signal: AbortSignal,
): Promise<CataloguedDocument[]> {
  const here = () => catalogue.documents().filter(({ address }) => address.tabId === tabId());
  if (here().length >= least) return Promise.resolve(here());
  const end = within(patience, signal);
  return new Promise((resolve) => {
    const found = new AbortController();
    const finish = () => {
      found.abort();
      resolve(here());
    };
    catalogue.subscribe(() => here().length >= least && finish(), found.signal);
    if (end.aborted) finish();
    else end.addEventListener('abort', finish, { once: true, signal: found.signal });
  });
}
