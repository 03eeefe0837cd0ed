import { longestFile } from '../../utils/toolkits/parse-code';
import type { Brought } from '../../utils/toolkits/read-toolkit';

/** What of a folder is looked at: others would only be read for nothing. */
const isOfUse = (path: string): boolean =>
  /\.(json|[cm]?[jt]s)$/i.test(path) &&
  !/(^|\/)(node_modules|\.git|dist)\//.test(path) &&
  !/\.d\.[cm]?ts$/i.test(path);
const mostFiles = 200;

/** The chosen files, by their path in the folder that was chosen. */
export async function readFiles(list: Iterable<File>): Promise<Brought['files']> {
  const files = [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const useful = files.length > 1 ? files.filter(({ path }) => isOfUse(path)).slice(0, mostFiles) : files;
  return Promise.all(useful.map(async ({ file, path }) => ({ path, text: await textOf(file) })));
}

/** One character more than is allowed tells the reader that it is too long. */
const textOf = (file: File): Promise<string> => file.slice(0, 4 * (longestFile + 1)).text();

/** Everything that was dropped, folders too. */
export async function readDropped(transfer: DataTransfer): Promise<Brought['files']> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return readFiles(transfer.files);
  const found = (await Promise.all(entries.map((entry) => filesIn(entry)))).flat();
  const useful = found.length > 1 ? found.filter(({ path }) => isOfUse(path)).slice(0, mostFiles) : found;
  return Promise.all(useful.map(async ({ file, path }) => ({ path, text: await textOf(file) })));
}

async function filesIn(entry: FileSystemEntry): Promise<{ path: string; file: File }[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  if (/(^|\/)(node_modules|\.git)$/.test(path)) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: { path: string; file: File }[] = [];
  for (;;) {
    // A reader gives its folder in pieces, and an empty one at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || found.length > mostFiles) return found;
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}
