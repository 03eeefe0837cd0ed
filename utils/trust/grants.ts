import type { ToolRules } from '../tool-rules';

/**
 * What a person's lasting yes names: one definition on one site. A page's tool has its site in its key; a bundled one
 * is the same everywhere, so the origin of the document that it was allowed on is named beside it.
 */
export const grantFor = (toolKey: string, origin: string | undefined): string =>
  toolKey.startsWith('bundled|') && origin ? `${toolKey}@${origin}` : toolKey;

/** What a person allowed on whole sites, in all threads. */
export const alwaysAllowed = ({ sites }: ToolRules): string[] =>
  Object.entries(sites).flatMap(([origin, rules]) =>
    Object.values(rules).flatMap(({ always }) => (always === undefined ? [] : [grantFor(always, origin)])),
  );
