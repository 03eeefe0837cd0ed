import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** A rule that something on a page breaks, with where. */
export type Violation = { rule: string; help: string; places: string[] };
export type Inspection = { checked: number; violations: Violation[] };

type AxeScope = {
  axe: {
    run(options: object): Promise<{
      passes: { nodes: unknown[] }[];
      violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    }>;
  };
};

/** All rules of the standards up to WCAG 2.2 AA, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands now. `checked`: how many things some rule looked at and found right. */
export async function inspect(page: Page): Promise<Inspection> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (wanted) => {
    // What has just been unfolded learns its size, and with it whether the keyboard must reach it, with the next frame.
    if (!document.hidden) await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const scope = globalThis as unknown as AxeScope;
    const { passes, violations } = await scope.axe.run({ runOnly: { type: 'tag', values: wanted } });
    return {
      checked: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
      violations: violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        places: nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`),
      })),
    };
  }, tags);
}
