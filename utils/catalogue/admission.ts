import type { AnnouncedTool } from '../tool';
import { admitTools, type Refusal } from '../trust/intake';
import type { Announcement, Provenance } from './announcement';
import type { CataloguedTool } from './catalogued-document';
import { digestOf } from './digest';

/** The tools of an announcement that may enter the catalogue, with the digests of their definitions. */
export function admitAnnouncement(
  announcement: Announcement,
  provenance: Provenance,
): { tools: CataloguedTool[]; refused: Refusal[] } {
  // Sandboxed and `data:` documents say "null": nobody could tell whose tools they are.
  if (!/^https?:\/\/[^/]+$/.test(provenance.origin)) {
    const reason = 'a document without an origin of its own (sandboxed, data: or file:) cannot offer tools';
    return { tools: [], refused: announcement.tools.length > 0 ? [{ name: 'all of its tools', reason }] : [] };
  }
  const { tools, refused } = admitTools(announcement.tools);
  return { tools: tools.map((tool) => ({ ...tool, digest: definitionDigest(tool) })), refused };
}

export function definitionDigest({ name, title, description, inputSchema, annotations }: AnnouncedTool): string {
  return digestOf({ name, title: title ?? '', description, inputSchema, annotations });
}
