/**
 * Places at which a test may hold, break or end the worker. Compiled in by `PATCHBAY_FAULTS=1` only: in the build that
 * people load `faults` is the constant false, every `if (faults)` falls away, and a test proves that nothing is left.
 */
declare const __PATCHBAY_FAULTS__: boolean;

export const faults: boolean = typeof __PATCHBAY_FAULTS__ !== 'undefined' && __PATCHBAY_FAULTS__;

type Storage = { local: { get(key: string): Promise<object> } };

/**
 * Tells the harness, whose address it has left in `storage.local`, that the worker passes this point, and does what it
 * answers: goes on when it says so, throws at `throw`. While it says nothing, whoever awaits this is held.
 */
export async function fault(point: string): Promise<void> {
  const at = performance.timeOrigin + performance.now();
  const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
  const { fault: harness } = (await storage.local.get('fault')) as { fault?: string };
  if (harness === undefined) return;
  const answer = await fetch(`${harness}?point=${encodeURIComponent(point)}&at=${at}`).then(
    (response) => response.text(),
    () => 'go',
  );
  if (answer === 'throw') throw new Error(`A test broke Patchbay at ${point}.`);
}
