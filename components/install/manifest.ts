import { signal } from '@preact/signals';
import type { ReplyOf, RequestOf } from '../../utils/messages';
import { ask } from '../store/ask';

type Manifest = RequestOf<'toolkit/inspect'>;
type Inspection = ReplyOf<'toolkit/inspect'>;

/** What this page is about: the text that a person brought, and what the worker read in it. */
const empty: Manifest = { text: '', file: 'tools.json', name: '', sites: [] };
export const manifest = signal<Manifest>(empty);
export const inspection = signal<Inspection | null>(null);
/** The name of what was just installed. */
export const installed = signal('');

export async function change(changed: Partial<Manifest>): Promise<void> {
  const mine = { ...manifest.value, ...changed };
  manifest.value = mine;
  installed.value = '';
  if (mine.text.trim() === '') {
    inspection.value = null;
    return;
  }
  const answer = await ask('toolkit/inspect', mine);
  // Something newer has been brought meanwhile.
  if (manifest.value === mine && answer) inspection.value = answer;
}

export async function takeFile(file: File): Promise<void> {
  const name = manifest.value.name || file.name.replace(/\.json$/i, '').slice(0, 60);
  await change({ text: await file.text(), file: file.name.slice(0, 200), name });
}

/** After the browser has given the sites: what was shown, and nothing else. */
export async function install(): Promise<void> {
  const shown = inspection.value?.toolkit;
  if (!shown) return;
  const answer = await ask('toolkit/install', { ...manifest.value, fingerprint: shown.fingerprint });
  if (!answer) return;
  manifest.value = empty;
  inspection.value = null;
  installed.value = shown.name;
}
