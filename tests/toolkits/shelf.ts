import type { Toolkit } from '../../utils/toolkit';
import { readManifest } from '../../utils/toolkits/read-manifest';
import { shop } from './manifests';

/** As it would lie in the store. */
export function installed(changed: Partial<Toolkit> = {}): Toolkit {
  const text = JSON.stringify(shop());
  const { toolkit } = readManifest({ text, file: 'tools.json', name: '', sites: [] });
  if (!toolkit) throw new Error('The sample manifest cannot be read.');
  const files = [{ name: 'tools.json', text, runs: '' }];
  return {
    ...{ ...toolkit, files, source: '', fingerprint: 'f', installedAt: 1, removedAt: null, tracked: false },
    ...changed,
  };
}
