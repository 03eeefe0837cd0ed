import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { build } from '../../../scripts/build';

/**
 * Builds the extension in a folder of its own, which goes with this process.
 * `PATCHBAY_FAULT_BUILD`: a folder that holds a build with fault points already.
 */
export async function buildApart(kinds: readonly BrowserKind[], { faults }: { faults: boolean }): Promise<string> {
  if (faults && env.PATCHBAY_FAULT_BUILD) return env.PATCHBAY_FAULT_BUILD;
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-build-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const before = { PATCHBAY_FAULTS: env.PATCHBAY_FAULTS, PATCHBAY_OUT: env.PATCHBAY_OUT };
  Object.assign(env, { PATCHBAY_FAULTS: faults ? '1' : '', PATCHBAY_OUT: folder });
  for (const kind of kinds) await build(kind);
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return folder;
}

export const buildWithFaults = (kinds: readonly BrowserKind[]): Promise<string> =>
  buildApart(kinds, { faults: true });
