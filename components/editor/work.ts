import { computed, signal } from '@preact/signals';
import type { Brought } from '../../utils/toolkits/read-toolkit';
import { words } from '../../utils/words';
import { bring, brought, review } from '../install/brought';
import { ask } from '../store/ask';
import { report } from '../store/view';
import { skeletonFor } from './skeleton';

/** The file in the editor, by its path; the files themselves are what the install page calls brought. */
export const openPath = signal('');
export const openFile = computed(() => brought.value.files.find(({ path }) => path === openPath.value) ?? null);
export const problems = computed(() => review.value?.problems ?? []);

export async function start(files: Brought['files'], more: Partial<Brought> = {}): Promise<void> {
  openPath.value = files[0]?.path ?? '';
  await bring({ files, name: '', sites: [], source: '', ...more });
}

export function write(path: string, text: string): void {
  const files = brought.value.files.map((file) => (file.path === path ? { path, text } : file));
  void bring({ files });
}

export function addFile(path: string): void {
  if (brought.value.files.some((file) => file.path === path)) report.value = words('fileExists', path);
  else {
    void bring({
      files: [
        ...brought.value.files,
        { path, text: 'export function example(values, { signal }) {\n  return values;\n}\n' },
      ],
    });
    openPath.value = path;
  }
}

/** As the address of the page says: an installed toolkit, a new one for a site, or a new one. */
export async function startFrom(search: string): Promise<void> {
  const wanted = new URLSearchParams(search);
  const toolkitId = wanted.get('toolkit');
  const found = toolkitId ? (await ask('toolkit/read', { toolkitId }))?.toolkit : null;
  if (found) {
    const files = found.files.map(({ name, text }) => ({ path: name, text }));
    await start(files, { name: found.name, sites: found.matches });
  } else await start([skeletonFor(wanted.get('site') ?? '')]);
}
