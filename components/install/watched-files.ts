import type { Outcome } from '../../utils/failure';
import { failed, success } from '../../utils/failure';
import type { Brought } from '../../utils/toolkits/read-toolkit';
import { fetchToolkit } from './address-source';

/** Files that a person works on: read again and again, and given only where they have changed. */
export type Watched = {
  /** As the person knows it. */
  label: string;
  source: string;
  /** Null where nothing has changed since the last time. */
  read(): Promise<Outcome<Brought['files'] | null>>;
};

type FileHandle = { kind: 'file'; name: string; getFile(): Promise<File> };
type FolderHandle = {
  kind: 'directory';
  name: string;
  entries(): AsyncIterable<[string, FileHandle | FolderHandle]>;
};
type Pickers = {
  showOpenFilePicker?(options: { multiple: boolean }): Promise<FileHandle[]>;
  showDirectoryPicker?(): Promise<FolderHandle>;
};

const pickers = globalThis as unknown as Pickers;

/** Chrome alone lets a page read a file again that a person chose. */
export const canWatchFiles = (): boolean => typeof pickers.showOpenFilePicker === 'function';

export async function chooseFiles(): Promise<Watched | null> {
  const handles = await pickers.showOpenFilePicker?.({ multiple: true }).catch(() => []);
  return handles && handles.length > 0
    ? watchFiles(handles[0]?.name ?? '', async () => handles.map((handle) => ({ path: handle.name, handle })))
    : null;
}

export async function chooseFolder(): Promise<Watched | null> {
  const folder = await pickers.showDirectoryPicker?.().catch(() => null);
  return folder ? watchFiles(folder.name, () => filesBelow(folder, folder.name)) : null;
}

type Placed = { path: string; handle: FileHandle };

async function filesBelow(folder: FolderHandle, path: string): Promise<Placed[]> {
  const found: Placed[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (name === 'node_modules' || name.startsWith('.') || found.length > 200) continue;
    if (handle.kind === 'directory') found.push(...(await filesBelow(handle, `${path}/${name}`)));
    else if (/\.(json|[cm]?[jt]s)$/i.test(name)) found.push({ path: `${path}/${name}`, handle });
  }
  return found;
}

/** Exported for tests: handles come from a dialog of the browser. */
export function watchFiles(label: string, list: () => Promise<Placed[]>): Watched {
  let stamp = '';
  return {
    label,
    source: '',
    async read() {
      try {
        const placed = await list();
        const files = await Promise.all(
          placed.map(async ({ path, handle }) => ({ path, file: await handle.getFile() })),
        );
        const now = files.map(({ path, file }) => `${path} ${file.lastModified} ${file.size}`).join('\n');
        if (now === stamp) return success(null);
        const texts = await Promise.all(files.map(async ({ path, file }) => ({ path, text: await file.text() })));
        stamp = now;
        return success(texts);
      } catch (thrown) {
        // An editor that saves by replacing has the file gone for a moment.
        return failed(
          'not-found',
          `${label} cannot be read now (${String(thrown)}). Choose it again if that stays so.`,
        );
      }
    },
  };
}

export function watchAddress(address: string): Watched {
  let stamp = '';
  return {
    label: address,
    source: address,
    async read() {
      const files = await fetchToolkit(address, AbortSignal.timeout(5000));
      if (!files.ok) return files;
      const now = JSON.stringify(files.value);
      if (now === stamp) return success(null);
      stamp = now;
      return files;
    },
  };
}
