import * as z from 'zod';
import { createOrder } from './in-order';
import type { SettingsArea } from './settings';

/** What a person said of one tool on one site, for all threads. */
const siteRule = z.object({
  /** What the tool's switch stands at where a thread has not set it. */
  on: z.boolean().optional(),
  /** Never given to a model on this site. */
  never: z.boolean().optional(),
  /** Key of the very definition that may run here without asking: another definition asks again. */
  always: z.string().optional(),
});
export type SiteRule = z.infer<typeof siteRule>;

/** By origin of the document (empty for tools of the browser), then by the tool's switch key. */
const toolRules = z.object({
  version: z.literal(1),
  sites: z.record(z.string(), z.record(z.string(), siteRule)),
});
export type ToolRules = z.infer<typeof toolRules>;

export const noRules: ToolRules = { version: 1, sites: {} };

export const ruleOn = ({ sites }: ToolRules, origin: string, switchKey: string): SiteRule =>
  (Object.hasOwn(sites, origin) && sites[origin]?.[switchKey]) || {};

const recordName = 'tool-rules';
const asideName = 'tool-rules-set-aside';

export type ToolRulesStore = ReturnType<typeof createToolRules>;

/** The one reader and writer of the rules: one versioned record in `storage.local`, which holds no secret. */
export function createToolRules(area: SettingsArea, changed: () => void = () => {}) {
  const inOrder = createOrder<'rules'>();
  let known: ToolRules | null = null;

  /** A record that cannot be read is kept under another name, and nothing is ruled. */
  async function load(): Promise<ToolRules> {
    const { [recordName]: stored } = await area.get(recordName);
    if (stored === undefined) return noRules;
    const parsed = toolRules.safeParse(stored);
    if (parsed.success) return parsed.data;
    await area.set({ [asideName]: stored, [recordName]: noRules });
    return noRules;
  }

  const read = async (): Promise<ToolRules> => {
    known ??= await load().catch(() => noRules);
    return known;
  };
  const write = async (next: ToolRules) => {
    await area.set({ [recordName]: next });
    known = next;
    changed();
  };

  return {
    read: () => inOrder('rules', read),
    /** As on the first day; what was set aside goes too. */
    reset: () =>
      inOrder('rules', async () => {
        await area.set({ [asideName]: null });
        await write(noRules);
      }),
    /** Changes what is said of these tools on one site. What comes to nothing is not kept. */
    change: (origin: string, switchKeys: readonly string[], change: (rule: SiteRule) => SiteRule) =>
      inOrder('rules', async () => {
        const { sites } = await read();
        const site = { ...(Object.hasOwn(sites, origin) ? sites[origin] : {}) };
        for (const key of switchKeys) {
          const next = change(site[key] ?? {});
          const said = Object.entries(next).filter(([, value]) => value !== undefined && value !== false);
          if (said.length > 0 || next.on === false) site[key] = next;
          else delete site[key];
        }
        const { [origin]: _before, ...others } = sites;
        await write({ version: 1, sites: Object.keys(site).length > 0 ? { ...others, [origin]: site } : others });
      }),
  };
}
