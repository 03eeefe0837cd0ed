/**
 * What a person's lasting yes names: one definition on one site. A page's tool has its site in its key; a bundled one
 * is the same everywhere, so the origin of the document that it was allowed on is named beside it.
 */
export const grantFor = (toolKey: string, origin: string | undefined): string =>
  toolKey.startsWith('bundled|') && origin ? `${toolKey}@${origin}` : toolKey;
