import { signal } from '@preact/signals';
import type { ReplyOf } from '../../utils/messages';
import type { ManifestProblem, Toolkit } from '../../utils/toolkit';
import { fingerprintOf } from '../../utils/toolkits/fingerprint';
import { type Brought, readToolkit, type ToolkitReading } from '../../utils/toolkits/read-toolkit';
import { ask } from '../store/ask';

/** What was read, with the installed toolkit that it would take the place of. */
export type Review = ToolkitReading & { fingerprint: string; installed: Toolkit | null };

const nothing: Brought = { files: [], name: '', sites: [], source: '' };
/** What this page is about: the files that a person brought, and what is read in them. */
export const brought = signal<Brought>(nothing);
export const review = signal<Review | null>(null);
/** Name and sites that a person gave to the bare list that was installed last: its next reading takes them again. */
let lastDetails: Pick<Brought, 'name' | 'sites'> | null = null;
/** The name of what was just installed. */
export const installedName = signal('');
/** Every toolkit there is, those in the bin too. */
export const known = signal<ReplyOf<'toolkit/list'>['toolkits']>([]);

export async function refreshKnown(): Promise<void> {
  const answer = await ask('toolkit/list', {});
  if (answer) known.value = answer.toolkits;
}

export async function bring(changed: Partial<Brought>): Promise<void> {
  const mine = { ...brought.value, ...changed };
  brought.value = mine;
  installedName.value = '';
  if (mine.files.every(({ text }) => text.trim() === '')) {
    review.value = null;
    return;
  }
  const made = await reviewOf(mine);
  // Something newer has been brought meanwhile.
  if (brought.value === mine) review.value = made;
}

/** Files take the place of all that was there; the name of a bare list is guessed from them. */
export async function bringFiles(files: Brought['files'], source = ''): Promise<void> {
  const [first] = files;
  const guess = (first?.path.split('/').at(-2) || first?.path || '')
    .replace(/\.(tool\.)?[a-z]+$/i, '')
    .slice(0, 60);
  await bring({ files, source, name: guess });
}

/** Files of a toolkit that was brought before: what the person said of it then still holds. */
export async function bringAgain(files: Brought['files'], source: string): Promise<void> {
  await bringFiles(files, source);
  if (review.value?.isList && lastDetails) await bring(lastDetails);
}

export async function reviewOf(what: Brought): Promise<Review> {
  const reading = await readToolkit(what);
  const { toolkit } = reading;
  if (!toolkit) return { ...reading, fingerprint: '', installed: null };
  const present = (await ask('toolkit/read', { toolkitId: toolkit.id }))?.toolkit ?? null;
  const installed = present?.removedAt === null ? present : null;
  const taken = installed && takenBy(toolkit, installed);
  return taken
    ? { ...reading, problems: [...reading.problems, taken], toolkit: null, fingerprint: '', installed }
    : { ...reading, fingerprint: fingerprintOf(toolkit), installed };
}

function takenBy(
  draft: { name: string; namespace: string; source: string },
  installed: Toolkit,
): ManifestProblem | null {
  const isSame = draft.name === installed.name && draft.namespace === installed.namespace;
  const isElsewhere = draft.source !== '' && installed.source !== '' && draft.source !== installed.source;
  if (isSame && !isElsewhere) return null;
  const called = [installed.name, installed.version].filter(Boolean).join(' ');
  const text = isSame
    ? `A toolkit with this name and namespace is installed from another address (${installed.source}). Remove it first, or change the name.`
    : `\`${called}\` is installed, and its tools have the same names. Remove it first, or change the name.`;
  return { level: 'error', code: 'identity', place: 'Name', text };
}

/** After the browser has given the sites: what was shown, and nothing else. */
export async function install(tracked = false): Promise<boolean> {
  const shown = review.value;
  if (!shown?.toolkit) return false;
  const { toolkit, fingerprint, installed } = shown;
  const answer = await ask('toolkit/install', {
    toolkit,
    fingerprint,
    replaces: installed?.fingerprint ?? null,
    tracked,
  });
  if (!answer) return false;
  lastDetails = { name: brought.value.name, sites: brought.value.sites };
  brought.value = nothing;
  review.value = null;
  installedName.value = toolkit.name;
  await refreshKnown();
  return true;
}
