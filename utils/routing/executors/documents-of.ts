import type { Catalogue } from '../../catalogue/catalogue';
import type { CataloguedDocument } from '../../catalogue/catalogued-document';
import { untilCatalogue } from '../until-catalogue';

/** Milliseconds. Two hundred frames that were loaded at once have told of themselves after a second, in Firefox. */
const patience = 500;

/** The documents of a tab, once there are at least so many, or the patience has ended. */
export async function documentsOf(
  catalogue: Catalogue,
  tabId: () => number,
  least: number,
  signal: AbortSignal,
): Promise<CataloguedDocument[]> {
  const here = () => catalogue.documents().filter(({ address }) => address.tabId === tabId());
  await untilCatalogue(catalogue, () => here().length >= least, patience, signal);
  return here();
}
