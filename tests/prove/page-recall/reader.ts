import { readings } from '../../../tools/page/frame/reading/readings';
import { referenceOf } from '../../../tools/page/frame/references';
import type { JsonObject } from '../../../utils/json';

/** The reading half of the page part, for a page that a proof has opened. */
const reader = {
  async ask(tool: string, args: JsonObject): Promise<unknown> {
    const answer = await readings[tool]?.(args, AbortSignal.timeout(30_000));
    if (!answer?.ok) throw new Error(answer?.failure.message ?? `No such tool: ${tool}`);
    const [part] = answer.content;
    return part?.type === 'text' ? JSON.parse(part.text) : null;
  },
  referenceOf: (element: Element) => referenceOf(element),
};
export type Reader = typeof reader;

(globalThis as { patchbayReader?: Reader }).patchbayReader = reader;
