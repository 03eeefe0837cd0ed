import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { build } from '../../../scripts/build';

/** Builds the extension with its fault points, in a folder of its own that goes with this process. */
export async function buildWithFaults(kinds: readonly BrowserKind[]): Promise<string> {
  if (env.PATCHBAY_FAULT_BUILD) return env.PATCHBAY_FAULT_BUILD;
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-faults-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { PATCHBAY_OUT: before } = env;
  Object.assign(env, { PATCHBAY_FAULTS: '1', PATCHBAY_OUT: folder });
  for (const kind of kinds) await build(kind);
  delete env.PATCHBAY_FAULTS;
  if (before === undefined) delete env.PATCHBAY_OUT;
  else env.PATCHBAY_OUT = before;
  return folder;
}
