/** How much of a result leaves the page. The worker limits again, and pages what a model is shown. */
export const resultLimits = {
  /** UTF-16 units of all text of one result. */
  characters: 262_144,
  /** Values in one result, counting every element and property. */
  values: 10_000,
  /** Objects within objects. */
  depth: 32,
  /** Base64 characters of one image. */
  imageCharacters: 2_000_000,
  images: 8,
  /** Elements shown of a typed array. */
  binaryElements: 64,
} as const;
