import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ToolkitDraft } from '../../../utils/toolkit';
import { fingerprintOf } from '../../../utils/toolkits/fingerprint';
import { readToolkit } from '../../../utils/toolkits/read-toolkit';
import type { Panel } from './panel';

type Scope = { browser?: Runtime; chrome: Runtime };
type Runtime = {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; failure?: { message: string } }> };
};

/** Reads a toolkit from a file or a folder. Rejects with every problem that it has. */
export async function draftFrom(path: string): Promise<ToolkitDraft> {
  const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const files = names.map((name) => ({ path: basename(name), text: readFileSync(name, 'utf8') }));
  const { toolkit, problems } = await readToolkit({ files, name: '', sites: [], source: '' });
  if (!toolkit || problems.length > 0) throw new Error(JSON.stringify(problems));
  return toolkit;
}

/** As the install page does once a person has pressed its button. */
export async function installToolkit(panel: Panel, toolkit: ToolkitDraft): Promise<void> {
  const request = { toolkit, fingerprint: fingerprintOf(toolkit), replaces: null, tracked: false };
  const answer = await panel.page.evaluate((sent) => {
    const scope = globalThis as unknown as Scope;
    return (scope.browser ?? scope.chrome).runtime.sendMessage({ patchbay: 'toolkit/install', request: sent });
  }, request);
  if (!answer.ok) throw new Error(answer.failure?.message);
}
