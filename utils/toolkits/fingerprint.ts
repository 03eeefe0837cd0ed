import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../json';
import type { ToolkitDraft } from '../toolkit';

/** SHA-256 of a text, in hexadecimal digits. */
export const digestOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Of all that a person agrees to: what the model reads, every file, what runs of it, and where. */
export const fingerprintOf = ({ source: _source, ...agreed }: ToolkitDraft): string =>
  digestOfText(canonicalJson({ ...agreed, files: agreed.files.map(digested) })).slice(0, 32);

const digested = ({ name, text, runs }: ToolkitDraft['files'][number]) => ({
  name,
  text: digestOfText(text),
  runs: digestOfText(runs),
});

/** Of what it can reach: where it runs, and what it has there. A toolkit under development may not widen it unasked. */
export function reachOf(draft: ToolkitDraft): string {
  const { matches, excludeMatches, frames, grants, connect, secrets, tools } = draft;
  const worlds = [...new Set(tools.map(({ world }) => world))].sort();
  return canonicalJson({ matches, excludeMatches, frames, grants, connect, secrets, worlds });
}
