import type { Catalogue } from '../catalogue/catalogue';
import { within } from './within';

/** Until it holds, which is asked after each change of the catalogue; or the time is up, or the signal aborts. */
export async function untilCatalogue(
  catalogue: Pick<Catalogue, 'subscribe'>,
  holds: () => boolean,
  milliseconds: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  if (holds() || signal.aborted) return;
  const found = new AbortController();
  const over = within(milliseconds, AbortSignal.any([signal, found.signal]));
  await new Promise<void>((resolve) => {
    over.addEventListener('abort', () => resolve(), { once: true });
    catalogue.subscribe(() => holds() && found.abort(), over);
  });
}
