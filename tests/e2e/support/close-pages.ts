import type { Harness } from '../harness';
import { eventually } from './eventually';
import type { Panel } from './panel';

/**
 * Closes every page but the panel, and comes back when none of their documents is in the list of tools any more. A page
 * that has just been closed is still listed for a moment: what a test then waits for would be there already, of a page
 * that is not.
 */
export async function closePages({ browser }: Harness, panel: Panel): Promise<void> {
  const others = (await browser.pages()).filter((page) => page !== panel.page);
  if (others.length === 0) return;
  for (const page of others) await page.close();
  await panel.showTools(true);
  const list = await panel.find('[aria-label="Tools of this thread"]');
  await eventually('the closed pages to be gone', async () => (await list.$('.tab-chip')) === null);
  await panel.showTools(false);
}
