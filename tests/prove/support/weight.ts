import type { CDPSession } from 'puppeteer-core';
import { eventually } from '../../e2e/support/eventually';
import type { Stage } from './stage';

/**
 * What must not grow: heaps in megabytes after a collection, listeners and nodes of the panel, its open ports, and the
 * worker's live abort signals.
 */
export type Weight = {
  worker: number;
  panel: number;
  listeners: number;
  nodes: number;
  ports: number;
  signals: number;
};

/** Weighs Chromium's worker and panel as they are now. */
export async function weigh({ harness, person }: Stage): Promise<Weight> {
  const target = await eventually('a worker to weigh', () =>
    harness.browser.targets().find((candidate) => candidate.type() === 'service_worker'),
  );
  const worker = await target.createCDPSession();
  const panel = await person.page.createCDPSession();
  try {
    await panel.send('Performance.enable');
    const [inWorker, inPanel] = [await heapOf(worker), await heapOf(panel)];
    const { metrics } = await panel.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((known) => known.name === name)?.value ?? 0;
    return {
      worker: inWorker,
      panel: inPanel,
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
      signals: await signalsOf(worker),
      ports: await person.openPorts(),
    };
  } finally {
    await worker.detach().catch(() => undefined);
    await panel.detach().catch(() => undefined);
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  // What is freed by the first collection may hold what only the second one frees.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** Live abort signals: each listener that the worker attaches for a time holds one. */
async function signalsOf(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'AbortSignal.prototype',
    objectGroup: 'weight',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'weight',
  });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'weight' });
  return Number(count.value);
}
