/**
 * Places at which a test may end the worker. Compiled in by `PATCHBAY_FAULTS=1` only: in the build that people load the
 * constant is false, the call is dead code, and a test proves that nothing of this file is left.
 */
declare const __PATCHBAY_FAULTS__: boolean;

/** Set by the harness in `storage.local`: at the `nth` passing of `point`, tell `url` and never go on. */
type FaultOrder = { point: string; nth: number; url: string };

const passed = new Map<string, number>();

/** @returns a promise that never settles where the harness wants the worker dead; else at once. */
export async function fault(point: string): Promise<void> {
  if (typeof __PATCHBAY_FAULTS__ === 'undefined' || !__PATCHBAY_FAULTS__) return;
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
  ).chrome;
  const { fault: order } = (await storage.local.get('fault')) as { fault?: FaultOrder };
  const count = (passed.get(point) ?? 0) + 1;
  passed.set(point, count);
  if (!order) return;
  if (order.point === '*') void fetch(`${order.url}?point=${encodeURIComponent(point)}&passed=${count}`);
  if (order.point !== point || order.nth !== count) return;
  await fetch(`${order.url}?point=${encodeURIComponent(point)}&reached=${count}`);
  await new Promise(() => undefined);
}
