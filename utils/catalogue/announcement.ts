/** Where an announcement came from, all of it from the browser's sender. */
export type Provenance = { tabId: number; frameId: number; origin: string; url: string; topOrigin?: string };

/** What a document says it offers; its tools are not yet looked at. */
export type Announcement = { documentId: string; revision: number; tools: readonly unknown[] };
