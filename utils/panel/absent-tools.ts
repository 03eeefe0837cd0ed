import type { ToolRow } from '../panel-state';
import type { Toolkit } from '../toolkit';
import { effectOf } from '../trust/effects';

/** Sites named in a reason. */
const mostNamed = 3;

/**
 * Installed tools that no open page is for: listed with the pages that they work on, so that nobody looks for them in
 * vain. They have no switch, since a switch belongs to a site.
 */
export function absentRows(toolkits: readonly Toolkit[], rows: readonly ToolRow[]): ToolRow[] {
  const present = new Set(rows.flatMap(({ source, name }) => (source === 'toolkit' ? [name] : [])));
  return toolkits.flatMap((toolkit) =>
    toolkit.tools
      .filter(({ definition }) => !present.has(definition.name))
      .map(({ definition, matches }): ToolRow => {
        const { name, title = '', description, inputSchema } = definition;
        return {
          ...{ name, title, description, inputSchema },
          key: `absent|${toolkit.id}|${name}`,
          switchKey: '',
          alias: '',
          source: 'toolkit',
          site: '',
          frameOf: '',
          effect: effectOf(definition, 'toolkit'),
          on: false,
          tabs: [],
          unavailable: `It works on ${named(matches.length > 0 ? matches : toolkit.matches)}. No such page is open.`,
          rule: 'ask',
          ruleOrigin: '',
          ruleSite: '',
          siteDefault: null,
          mayLast: false,
        };
      }),
  );
}

function named(patterns: readonly string[]): string {
  const more = patterns.length - mostNamed;
  return patterns.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
