/** Packaged scripts that a document gets only once something needs them; each is built as `NAME-part.js`. */
export const partNames = ['page', 'htmx', 'native', 'prototype', 'storage', 'location', 'article'] as const;
export type PartName = (typeof partNames)[number];
