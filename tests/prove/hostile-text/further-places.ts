import type { Harness } from '../../e2e/harness';
import { eventually } from '../../e2e/support/eventually';
import type { Panel } from '../../e2e/support/panel';
import { serveOnLoopback } from '../../e2e/support/site';
import { foreignElements } from './page-scripts';
import type { PlaceTally } from './places';
import type { Hostile } from './strings';

type Further = {
  harness: Harness;
  panel: Panel;
  strings: readonly Hostile[];
  tallies: Map<string, PlaceTally>;
  elements: Set<string>;
};

/** Strings for places that a real page or a real run fills: what intake leaves as it is. */
const visible = (strings: readonly Hostile[]): string[] => [
  ...new Set(
    strings
      .map(({ text }) => text.trim())
      .filter((text) => /^[\x20-\x7e]+$/.test(text) && text.length > 3 && text.length < 400),
  ),
];
const most = 60;

/** The list of tools, the page in front, the inspector and a recording, each through its real way. */
export async function furtherPlaces({ harness, panel, strings, tallies, elements }: Further): Promise<void> {
  const texts = visible(strings).slice(0, most);
  const note = async (place: string, shown: string, expected: readonly string[]) => {
    tallies.set(place, {
      place,
      shown: expected.length,
      misread: expected.filter((text) => !shown.includes(text)),
    });
    for (const element of await panel.page.evaluate(foreignElements)) elements.add(element);
  };
  const site = await serveOnLoopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hostilePage(texts));
  });
  await harness.grant('http://localhost/*');
  const page = await harness.openPage(site.url);
  await panel.press('New thread');
  await panel.waitForTools(texts.length);
  await note('description of a tool', await panel.toolsText(), texts);
  const [title = ''] = texts;
  const titles = await panel.page.$$eval('.site-bar [title]', (found) =>
    found.map((element) => element.getAttribute('title')),
  );
  await note('title of the page in front', titles.join('\n'), [title]);

  const message = texts.join(' | ');
  await panel.say(message.slice(0, 3_000));
  await panel.idle();
  const inspect = await panel.find('[aria-label="What the model saw in step 1"]');
  // The log may still scroll to its end: a click by place could land beside it.
  await inspect.evaluate((button) => (button as HTMLElement).click());
  await eventually('what the model saw', async () => {
    if (await panel.page.$('[aria-label="Step 1"] .part')) return true;
    throw new Error(await panel.page.$eval('.panel', (all) => all.textContent?.slice(-600) ?? ''));
  });
  await panel.page.evaluate(() => {
    for (const fold of document.querySelectorAll('.report details')) (fold as HTMLDetailsElement).open = true;
  });
  const inspected = await eventually('the inspector unfolded', () =>
    panel.page.$eval('.report', (report) =>
      (report.textContent?.length ?? 0) > 10_000 ? report.textContent : null,
    ),
  );
  await note('what the model saw', inspected ?? '', texts.slice(0, 5));
  await panel.press('Back to the chat');
  await page.close();
  await site.close();
}

/** A page whose title and tools are the strings. They stand in it as JSON, so that they do nothing in the page itself. */
const hostilePage = (texts: readonly string[]): string => `<!doctype html><meta charset="utf-8"><script>
const texts = JSON.parse(decodeURIComponent("${encodeURIComponent(JSON.stringify(texts)).replaceAll("'", '%27')}"));
document.title = texts[0];
texts.forEach((text, index) => document.modelContext?.registerTool({
  name: 'tool_' + index,
  description: text,
  inputSchema: { type: 'object', properties: {} },
  annotations: { readOnlyHint: true },
  execute: () => 'done',
}));
</script>`;
