/**
 * Code that the background needs only at times lies in packaged scripts of its own, so that a worker that is started
 * for one message does not read it. Each is an unlisted script of `entrypoints/` that offers what it holds.
 */
export const workerPartNames = ['command-mode', 'models'] as const;
export type WorkerPartName = (typeof workerPartNames)[number];

type Scope = {
  patchbayWorkerParts?: Map<WorkerPartName, unknown>;
  importScripts?: (...files: string[]) => void;
  document?: Document;
  addEventListener(type: 'install', listener: () => void): void;
};
const scope = globalThis as unknown as Scope;
const fileOf = (name: WorkerPartName) => `/${name}.js`;

/** Called by the part itself, once it runs. */
export function offerWorkerPart(name: WorkerPartName, part: unknown): void {
  scope.patchbayWorkerParts ??= new Map();
  scope.patchbayWorkerParts.set(name, part);
}

/**
 * Called in the background's first turn. A service worker may later import only what it imported while it was being
 * installed (https://www.w3.org/TR/service-workers/#importscripts); a background page may load scripts at any time.
 */
export function keepWorkerParts(): void {
  const { importScripts } = scope;
  if (importScripts) scope.addEventListener('install', () => importScripts(...workerPartNames.map(fileOf)));
}

/** What the part offers; rejects where its script cannot be loaded. */
export async function workerPart<Part>(name: WorkerPartName): Promise<Part> {
  if (!scope.patchbayWorkerParts?.has(name)) await load(fileOf(name));
  const part = scope.patchbayWorkerParts?.get(name);
  if (part === undefined) throw new Error(`${fileOf(name)} was loaded and offered nothing.`);
  return part as Part;
}

async function load(file: string): Promise<void> {
  const { importScripts, document } = scope;
  if (importScripts) return importScripts(file);
  if (!document) throw new Error(`There is nothing to load ${file} into.`);
  const script = document.createElement('script');
  script.src = file;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve(), { once: true });
    script.addEventListener('error', () => reject(new Error(`${file} could not be loaded.`)), { once: true });
    document.head.append(script);
  });
}
