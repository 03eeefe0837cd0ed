/**
 * How much a page may hand us. Over `cut` a text is shortened, over `drop` the tool is refused with a reason. The
 * browser itself has no limits: 20,000 tools and a 50 MiB description pass it.
 */
export const intakeLimits = {
  toolsPerDocument: 128,
  /** Entries of a list that are looked at at all, the refused ones included. */
  readPerDocument: 512,
  nameLength: 128,
  titleLength: 120,
  description: { cut: 2000, drop: 16_384 },
  parameterDescriptionLength: 500,
  schemaCharacters: 16_384,
  schemaDepth: 8,
  schemaProperties: 128,
  enumItems: 256,
  /** Branches of one `anyOf`, `oneOf` or `allOf`: forms write one per option of a select. */
  branches: 256,
  patternLength: 500,
  /** Refusals that are named one by one; the rest is summed up. */
  reportedRefusals: 20,
} as const;
