import type { Address, AnnouncedTool } from '../tool';

/** One loaded document that offers tools, as the browser and its content script told us. */
export type CataloguedDocument = {
  address: Address;
  /** From the browser's sender. */
  origin: string;
  url: string;
  revision: number;
  tools: CataloguedTool[];
};
export type CataloguedTool = AnnouncedTool & { digest: string };
